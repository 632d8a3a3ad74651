package org.atelier.content.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atelier.config.Language;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.Text;
import org.atelier.model.ContentModel;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Markdown to {@link MarkdownBody}: parsed once, walked once. Safe to share between threads. Knows
 * which types of entry there are, because links name them, but no entry.
 */
public final class MarkdownParser {

  /** More cells than any reader reads; a table can't be made to grow without end. */
  private static final int MAX_CELLS = 20_000;

  /** A book of fifty thousand words; some inputs of this length take seconds already. */
  private static final int MAX_LENGTH = 300_000;

  private final UrlPolicy urls;
  private final Parser bodies = parser(Scope.BODY);
  private final Parser blockFields = parser(Scope.BLOCK_FIELD);
  private final Parser inlineFields = parser(Scope.INLINE_FIELD);

  public MarkdownParser(UrlPolicy urls) {
    this.urls = urls;
  }

  public static MarkdownParser of(ContentModel model) {
    return new MarkdownParser(UrlPolicy.of(model));
  }

  /**
   * What stands below the front matter of a file.
   *
   * @param firstLine the file's line on which it starts
   */
  public record BodyText(String file, String text, int firstLine) {}

  public Outcome<MarkdownBody> body(BodyText body, Language language) {
    var source = SourceText.lines(body.file(), body.text(), body.firstLine());
    return parse(source, Scope.BODY, Typography.of(language));
  }

  Outcome<MarkdownBody> parse(SourceText source, Scope scope, Typography typography) {
    return parse(new Writing(source, scope, Writing.Options.ALL, typography, urls));
  }

  Outcome<MarkdownBody> parse(Writing writing) {
    var text = writing.source.text;
    if (text.length() > MAX_LENGTH) return tooLarge(writing, "", MAX_LENGTH);
    Node document;
    try {
      document = parserOf(writing.scope).parse(text);
    } catch (IllegalArgumentException e) {
      // The only way in which tables say that they have too many cells.
      return tooLarge(writing, ".table", MAX_CELLS);
    }
    return Outcome.of(write(document, writing), writing.findings.problems);
  }

  private static Outcome<MarkdownBody> tooLarge(Writing writing, String variant, int limit) {
    int end = writing.source.text.indexOf('\n');
    var where = writing.source.span(0, end < 0 ? writing.source.text.length() : end);
    var sentence = Text.message(Rule.MARKDOWN_TOO_LARGE.id() + variant);
    var problem = Diagnostic.of(Rule.MARKDOWN_TOO_LARGE, where, sentence).with("limit", limit);
    return Outcome.of(new MarkdownBody(List.of(), writing.findings), List.of(problem));
  }

  private static MarkdownBody write(Node document, Writing writing) {
    var out = new HtmlBuilder();
    var headings = new HeadingWriter(writing);
    prepare(document, writing, headings);
    var blocks = new BlockWriter(writing, headings);
    if (writing.scope == Scope.INLINE_FIELD) {
      paragraphs(document, writing, out);
    } else {
      blocks.children(document, out, 0);
      new FootnoteWriter(writing, blocks).write(out);
    }
    return new MarkdownBody(out.finish(), writing.findings);
  }

  /** What must be known before the first word is written. */
  private static void prepare(Node parent, Writing writing, HeadingWriter headings) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        headings.claim(heading);
      } else if (node instanceof LinkReferenceDefinition definition) {
        writing.places.define(definition);
      } else {
        if (node instanceof FootnoteDefinition footnote) writing.footnotes.define(footnote);
        if (node instanceof Block) prepare(node, writing, headings);
      }
    }
  }

  /** A field of one line has no blocks; should somebody leave an empty line, a space will do. */
  private static void paragraphs(Node document, Writing writing, HtmlBuilder out) {
    for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof LinkReferenceDefinition) continue;
      if (node.getPrevious() != null) out.raw(" ");
      writing.inline.write(node, out);
    }
  }

  private Parser parserOf(Scope scope) {
    return switch (scope) {
      case BODY -> bodies;
      case BLOCK_FIELD -> blockFields;
      case INLINE_FIELD -> inlineFields;
    };
  }

  private static Parser parser(Scope scope) {
    var extensions = new ArrayList<Extension>();
    extensions.add(StrikethroughExtension.create());
    extensions.add(
        AutolinkExtension.builder().linkTypes(AutolinkType.URL, AutolinkType.EMAIL).build());
    var builder = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES);
    if (scope == Scope.INLINE_FIELD) {
      return builder.enabledBlockTypes(Set.of()).extensions(extensions).build();
    }
    extensions.add(TablesExtension.builder().maxCells(MAX_CELLS).build());
    extensions.add(TaskListItemsExtension.create());
    if (scope == Scope.BODY) {
      extensions.add(FootnotesExtension.builder().inlineFootnotes(true).build());
    }
    return builder
        .extensions(extensions)
        .customBlockParserFactory(ComponentBlockParser.factory())
        .build();
  }
}
