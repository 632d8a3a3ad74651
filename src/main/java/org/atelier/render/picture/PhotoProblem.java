package org.atelier.render.picture;

import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.source.SourceFile;

/** What can be wrong with a photo, at the place of its file. */
final class PhotoProblem {

  private PhotoProblem() {}

  /** Cut off, damaged, or of a kind that nobody can read. */
  static Diagnostic unreadable(SourceFile file) {
    return Diagnostic.of(Rule.PICTURE_UNREADABLE, where(file))
        .hint(Text.message(Rule.PICTURE_UNREADABLE.id() + ".hint"));
  }

  /** A kind of picture that browsers or we can't show: {@code animated}, {@code colours}. */
  static Diagnostic of(String variant, SourceFile file) {
    var id = Rule.PICTURE_UNREADABLE.id() + "." + variant;
    return Diagnostic.of(Rule.PICTURE_UNREADABLE, where(file), Text.message(id));
  }

  /** Gone or changed since the build began. */
  static Diagnostic gone(SourceFile file) {
    var message = Text.message("output/source-changed").with("path", file.path().value());
    return Diagnostic.of(Rule.OUTPUT_SOURCE_CHANGED, where(file), message)
        .hint(Text.message("output/source-changed.hint"));
  }

  static SourceSpan where(SourceFile file) {
    return SourceSpan.wholeFile(file.path().value());
  }
}
