package org.atelier.content.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Numbers the footnotes of a body in the order in which readers meet their references. */
final class FootnoteNumbers {

  /** A footnote that readers can reach: its text and how many references lead to it. */
  static final class Note {
    final Node text;
    final int number;
    int references;

    private Note(Node text, int number) {
      this.text = text;
      this.number = number;
    }

    /** {@code at-fnref-2} for the first reference, {@code at-fnref-2-3} for the third. */
    String referenceId(int reference) {
      return HeadingIds.OWN + "fnref-" + number + (reference == 1 ? "" : "-" + reference);
    }

    String id() {
      return HeadingIds.OWN + "fn-" + number;
    }
  }

  private final SourceText source;
  private final Findings findings;
  private final Map<String, FootnoteDefinition> definitions = new HashMap<>();
  private final List<FootnoteDefinition> all = new ArrayList<>();
  private final Map<Node, Note> numbered = new HashMap<>();
  private final List<Note> notes = new ArrayList<>();

  FootnoteNumbers(SourceText source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  void define(FootnoteDefinition definition) {
    all.add(definition);
    var first = definitions.putIfAbsent(key(definition.getLabel()), definition);
    if (first == null) return;
    findings.report(
        Findings.problem(Rule.MARKDOWN_FOOTNOTE, "twice", mark(definition, definition.getLabel()))
            .with("label", Visible.of(definition.getLabel()))
            .related(mark(first, first.getLabel())));
  }

  /** The note a reference leads to; null where the definition is gone. */
  @Nullable Note refer(FootnoteReference reference) {
    var definition = definitions.get(key(reference.getLabel()));
    return definition == null ? null : number(definition);
  }

  Note refer(InlineFootnote footnote) {
    return number(footnote);
  }

  private Note number(Node text) {
    var note = numbered.get(text);
    if (note == null) {
      note = new Note(text, notes.size() + 1);
      numbered.put(text, note);
      notes.add(note);
    }
    note.references++;
    return note;
  }

  /** Grows while notes that refer to others are written. */
  List<Note> notes() {
    return notes;
  }

  /** To be called when everything is written. */
  void reportUnused() {
    for (var definition : all) {
      boolean twin = definitions.get(key(definition.getLabel())) != definition;
      if (twin || numbered.containsKey(definition)) continue;
      findings.report(
          Findings.problem(
                  Rule.MARKDOWN_FOOTNOTE, "unused", mark(definition, definition.getLabel()))
              .with("label", Visible.of(definition.getLabel())));
    }
  }

  /** The characters {@code [^label]} at the beginning of a definition. */
  private SourceSpan mark(FootnoteDefinition definition, String label) {
    int start = source.start(definition);
    int length = "[^]".length() + label.length();
    return source.span(start, Math.min(start + length, source.end(definition)));
  }

  /** References find their definition whatever the case and the spaces. */
  private static String key(String label) {
    var words = String.join(" ", label.strip().split("\\s+", -1));
    return words.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
  }
}
