package org.atelier.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.atelier.config.SiteConfig;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.source.SourceFile;
import org.atelier.source.SourceTree;
import org.atelier.source.YamlNode;
import org.atelier.source.YamlReader;

/**
 * {@code content/model/*.yml} to {@link ContentModel}: each file is a type, and joined to it are
 * the fields that every type has. Reports all that is wrong with the model at once.
 */
public final class ModelReader {

  public static final String FOLDER = "content/model";

  private ModelReader() {}

  public static Outcome<ContentModel> read(SourceTree sources, SiteConfig config) {
    var problems = new ArrayList<Diagnostic>();
    var drafts = new ArrayList<TypeCompiler.Draft>();
    var compiler = new TypeCompiler(config, Reserved.load());
    for (var file : sources.below(FOLDER)) {
      var id = file.path().stem();
      if (!isTypeFile(file)) {
        problems.add(
            Keywords.problem("file-name", SourceSpan.wholeFile(file.path().value()))
                .with("name", file.path().name()));
        continue;
      }
      var mapping = YamlReader.read(file).drainTo(problems);
      if (mapping == null) continue;
      var draft = compiler.compile(id, mapping);
      problems.addAll(draft.problems());
      drafts.add(draft);
    }
    checkTwins(drafts, problems);
    checkReferences(drafts, problems);
    var types = new TreeMap<String, ContentType>();
    for (var draft : drafts) {
      if (draft.type() != null) types.put(draft.id(), draft.type());
    }
    return Outcome.of(new ContentModel(types), problems);
  }

  private static boolean isTypeFile(SourceFile file) {
    return file.isText()
        && file.path().folder().equals(FOLDER)
        && file.path().extension().equals("yml")
        && EntryId.isName(file.path().stem());
  }

  private static void checkTwins(List<TypeCompiler.Draft> drafts, List<Diagnostic> problems) {
    Map<String, YamlNode.Scalar> taken = new HashMap<>();
    for (var draft : drafts) {
      if (draft.directory() != null) {
        claim("x-directory", draft.directory(), "", taken, problems);
      }
      draft
          .urlSegments()
          .forEach(
              (language, segment) -> claim("x-url", segment, language.code(), taken, problems));
    }
  }

  private static void claim(
      String key,
      YamlNode.Scalar claimed,
      String language,
      Map<String, YamlNode.Scalar> taken,
      List<Diagnostic> problems) {
    var other = taken.putIfAbsent(key + " " + language + " " + claimed.text(), claimed);
    if (other == null) return;
    problems.add(
        Keywords.problem("taken", claimed.where())
            .with("key", key)
            .with("value", claimed.text())
            .with("other", other.where().file())
            .related(other.where()));
  }

  /** Types exist even when their files have errors: one mistake is enough to tell. */
  private static void checkReferences(List<TypeCompiler.Draft> drafts, List<Diagnostic> problems) {
    var ids = new TreeSet<String>();
    for (var draft : drafts) ids.add(draft.id());
    var reported = new TreeSet<SourceSpan>();
    for (var draft : drafts) {
      for (var reference : draft.references()) {
        if (ids.contains(reference.text()) || !reported.add(reference.where())) continue;
        var problem =
            Diagnostic.of(Rule.MODEL_UNKNOWN_TYPE, reference.where())
                .with("type", Wording.quote(reference.text()));
        problems.add(Wording.nearest(problem, reference.text(), ids));
      }
    }
  }
}
