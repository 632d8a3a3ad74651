package org.atelier.content.markdown;

import org.jspecify.annotations.Nullable;

/** Sets one paragraph, from left to right; each decision looks at what was typed. */
final class Typesetting {

  private final TextLine line;
  private final Quotation quotation;
  private final QuotePairs.Role[] roles;
  private final NoBreakSpaces spaces;
  private final StringBuilder out = new StringBuilder();

  /** Up to where all is set: spaces or dots may begin in one run and end in the next. */
  private int done;

  Typesetting(TextLine line, Quotation quotation) {
    this.line = line;
    this.quotation = quotation;
    this.roles = QuotePairs.find(line, quotation);
    this.spaces = new NoBreakSpaces(line, quotation == Quotation.FRENCH);
  }

  /** The characters of one run, set; runs must be asked for in their order. */
  String set(int from, int to) {
    out.setLength(0);
    done = Math.max(done, from);
    while (done < to) done = step(done);
    return out.toString();
  }

  private int step(int i) {
    char c = line.chars[i];
    if (line.fixed[i]) {
      out.append(c);
      return i + 1;
    }
    if (roles[i] != null) {
      out.append(mark(roles[i], c));
      return i + 1;
    }
    return switch (c) {
      case ' ', '\n' -> space(i);
      case '.' -> repeated(i, line.repeated(i) == 3 ? "…" : null);
      case '-' -> repeated(i, dash(i));
      default -> {
        append(spaces.missingBefore(i));
        out.append(c);
        append(spaces.missingAfter(i));
        yield i + 1;
      }
    };
  }

  /** A row of the same character, as a whole. */
  private int repeated(int i, @Nullable String replacement) {
    int count = line.repeated(i);
    if (replacement != null) out.append(replacement);
    else out.append(line.chars, i, count);
    return i + count;
  }

  /** Two hyphens between words, numbers or spaces are a dash; {@code --option} is not. */
  private @Nullable String dash(int i) {
    int count = line.repeated(i);
    if (count != 2 && count != 3) return null;
    char before = line.at(i - 1);
    char after = line.at(i + count);
    // Guillemets bring their own space, also those that straight marks become.
    boolean apart =
        (TextLine.isSpace(before) || before == '«' || before == '"')
            && (TextLine.isSpace(after) || after == '»' || after == '"');
    boolean between = TextLine.isWord(before) && TextLine.isWord(after);
    if (!apart && !between) return null;
    return count == 2 ? "–" : "—";
  }

  private int space(int i) {
    int end = i;
    while (line.isFree(end) && TextLine.isPlainSpace(line.chars[end])) end++;
    char better = spaces.between(i, end);
    if (better == NoBreakSpaces.NONE) out.append(line.chars, i, end - i);
    else out.append(better);
    return end;
  }

  private void append(char space) {
    if (space != NoBreakSpaces.NONE) out.append(space);
  }

  private String mark(QuotePairs.Role role, char typed) {
    return switch (role) {
      case NONE -> String.valueOf(typed);
      case OPEN -> quotation.open;
      case CLOSE -> quotation.close;
      case INNER_OPEN -> quotation.innerOpen;
      case INNER_CLOSE -> quotation.innerClose;
      case SINGLE_OPEN -> quotation.singleOpen;
      case SINGLE_CLOSE -> quotation.singleClose;
      case APOSTROPHE -> "’";
    };
  }
}
