package org.atelier.content.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.atelier.content.Link;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.model.ContentModel;
import org.atelier.model.EntryId;

/**
 * What a link or a picture may lead to: the web, an address, a phone number, an entry such as
 * {@code practice:mrs#how}, a place on the site. Looks at the target as a browser would see it,
 * after Markdown's own escapes. Whether the target exists is not its business.
 */
public final class UrlPolicy {

  /**
   * Stands before a type where the list of its entries is meant, or a part of it: {@code
   * list:occupation}, {@code list:occupation?entryLevel=none}.
   */
  public static final String LIST = "list";

  private static final int MAX_LENGTH = 2000;
  private static final Set<String> NEVER = Set.of("", "javascript", "vbscript", "data", "file");
  private static final List<String> SCHEMES = List.of("https", "http", "mailto", "tel");

  private final Set<String> types;

  public UrlPolicy(Set<String> types) {
    this.types = new TreeSet<>(types);
  }

  public static UrlPolicy of(ContentModel model) {
    return new UrlPolicy(model.types().keySet());
  }

  /**
   * The problem, if there is one.
   *
   * @param target after Markdown's escapes
   * @param where the target's own characters
   */
  public Optional<Diagnostic> check(Link.Kind kind, String target, SourceSpan where) {
    var found = new Target(target, where);
    if (target.isBlank()) return found.wrong("empty", 0, target.length());
    if (target.length() > MAX_LENGTH) return found.wrong("length", 0, target.length());
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c == '\\') return found.wrong("backslash", i, i + 1);
      if (isInvisible(c)) return found.wrong("invisible", i, i + 1);
    }
    if (target.startsWith("//")) return found.wrong("no-scheme", 0, 2);
    int colon = colonOfScheme(target);
    if (colon < 0) return path(found, 0);
    var scheme = target.substring(0, colon).toLowerCase(Locale.ROOT);
    if (scheme.equals(LIST) || types.contains(scheme)) return entry(found, scheme, colon);
    if (!SCHEMES.contains(scheme)) return unknownScheme(found, colon);
    if (kind == Link.Kind.IMAGE) return found.scheme("picture", colon);
    return switch (scheme) {
      case "mailto" -> mail(found, colon + 1);
      case "tel" -> phone(found, colon + 1);
      default -> web(found, colon + 1);
    };
  }

  /** Control characters, spaces, and those that only change how a reader sees the others. */
  private static boolean isInvisible(char c) {
    if (c <= ' ' || c == 0x7f) return c != ' ';
    int type = Character.getType(c);
    return c > 0x7f
        && (type == Character.CONTROL
            || type == Character.FORMAT
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR);
  }

  /** Where the colon after a scheme stands, −1 for a path. */
  private static int colonOfScheme(String target) {
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c == ':') return i;
      if (c == '/' || c == '?' || c == '#') return -1;
    }
    return -1;
  }

  private Optional<Diagnostic> unknownScheme(Target found, int colon) {
    var word = found.target.substring(0, colon);
    var known = new ArrayList<>(SCHEMES);
    known.addAll(types);
    var problem = found.scheme("", colon);
    boolean never = NEVER.contains(word.strip().toLowerCase(Locale.ROOT));
    return never ? problem : problem.map(p -> p.didYouMean(word, known));
  }

  private Optional<Diagnostic> entry(Target found, String scheme, int colon) {
    int hash = found.target.indexOf('#', colon);
    int end = hash < 0 ? found.target.length() : hash;
    var id = found.target.substring(colon + 1, end);
    boolean list = scheme.equals(LIST);
    int filter = list ? id.indexOf('?') : -1;
    var type = filter < 0 ? id : id.substring(0, filter);
    boolean known = list ? types.contains(type) : EntryId.isName(id);
    if (!found.target.startsWith(scheme)) return found.wrong("entry-case", 0, colon);
    if (!list) return known ? Optional.empty() : found.wrong("entry", colon + 1, end);
    int endOfType = colon + 1 + type.length();
    if (!known) {
      return found.wrong("list", colon + 1, endOfType).map(p -> p.didYouMean(type, types));
    }
    boolean good = filter < 0 || isFilter(id.substring(filter + 1));
    return good ? Optional.empty() : found.wrong("filter", endOfType, end);
  }

  /** {@code field=value}; which there are is for the model to say. */
  private static boolean isFilter(String text) {
    int equals = text.indexOf('=');
    if (equals <= 0 || equals == text.length() - 1) return false;
    return text.chars()
        .allMatch(c -> Escape.isAsciiAlphanumeric((char) c) || "=-_.".indexOf(c) >= 0);
  }

  private static Optional<Diagnostic> web(Target found, int afterColon) {
    var target = found.target;
    if (!target.startsWith("//", afterColon)) {
      return found.wrong("slashes", 0, Math.min(afterColon + 1, target.length()));
    }
    int host = afterColon + 2;
    int end = host;
    while (end < target.length() && "/?#".indexOf(target.charAt(end)) < 0) end++;
    int at = target.lastIndexOf('@', end - 1);
    if (at >= host) return found.wrong("userinfo", host, at + 1);
    int port = target.indexOf(':', host);
    int endOfName = port >= 0 && port < end ? port : end;
    if (!isHost(target, host, endOfName) || !isPort(target, endOfName, end)) {
      return found.wrong("host", host, end);
    }
    return path(found, end, true);
  }

  private static boolean isHost(String target, int from, int to) {
    if (from == to || target.charAt(from) == '.' || target.charAt(from) == '-') return false;
    for (int i = from; i < to; i++) {
      char c = target.charAt(i);
      boolean wordly = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
      boolean twoDots = c == '.' && i + 1 < to && target.charAt(i + 1) == '.';
      if (twoDots || !(wordly || c == '.' || c == '-')) return false;
    }
    return true;
  }

  private static boolean isPort(String target, int colon, int to) {
    if (colon == to) return true;
    for (int i = colon + 1; i < to; i++) {
      if (!TextLine.isDigit(target.charAt(i))) return false;
    }
    return to - colon > 1 && to - colon <= 6;
  }

  private static Optional<Diagnostic> mail(Target found, int from) {
    var target = found.target;
    int query = target.indexOf('?', from);
    int end = query < 0 ? target.length() : query;
    int at = target.indexOf('@', from);
    boolean good = at > from && at < end - 1 && target.indexOf('.', at) > at + 1;
    for (int i = from; i < end && good; i++) {
      char c = target.charAt(i);
      good = c > ' ' && "\"(),:;<>[]/".indexOf(c) < 0 && (c != '@' || i == at);
    }
    return good && target.charAt(end - 1) != '.'
        ? Optional.empty()
        : found.wrong("mail", from, Math.max(from, end));
  }

  private static Optional<Diagnostic> phone(Target found, int from) {
    var target = found.target;
    int digits = 0;
    for (int i = from; i < target.length(); i++) {
      char c = target.charAt(i);
      if (TextLine.isDigit(c)) digits++;
      else if (!(c == '+' && i == from) && "-.()".indexOf(c) < 0) {
        return found.wrong("phone", from, target.length());
      }
    }
    return digits >= 3 ? Optional.empty() : found.wrong("phone", from, target.length());
  }

  private static Optional<Diagnostic> path(Target found, int from) {
    return path(found, from, false);
  }

  /** Percent signs: well formed everywhere; on the site they can't hide dots, slashes, controls. */
  private static Optional<Diagnostic> path(Target found, int from, boolean outside) {
    var target = found.target;
    for (int i = target.indexOf('%', from); i >= 0; i = target.indexOf('%', i + 1)) {
      int code = hexAt(target, i + 1);
      if (code < 0) return found.wrong("percent", i, Math.min(i + 3, target.length()));
      boolean hides = code < ' ' || code == 0x7f || "./\\%".indexOf(code) >= 0;
      if (hides && !outside) return found.wrong("hidden", i, i + 3);
      if (code == 0) return found.wrong("hidden", i, i + 3);
    }
    return Optional.empty();
  }

  private static int hexAt(String text, int i) {
    if (i + 2 > text.length()
        || !Escape.isHex(text.charAt(i))
        || !Escape.isHex(text.charAt(i + 1))) {
      return -1;
    }
    return Integer.parseInt(text.substring(i, i + 2), 16);
  }

  /** A target with its place; knows how to point into it. */
  private record Target(String target, SourceSpan where) {

    Optional<Diagnostic> wrong(String variant, int from, int to) {
      return Optional.of(
          Diagnostic.of(
                  Rule.URL_SYNTAX,
                  part(from, to),
                  Text.message(Rule.URL_SYNTAX.id() + "." + variant))
              .with("target", Visible.of(target)));
    }

    Optional<Diagnostic> scheme(String variant, int colon) {
      var id = Rule.URL_SCHEME.id() + (variant.isEmpty() ? "" : "." + variant);
      return Optional.of(
          Diagnostic.of(Rule.URL_SCHEME, part(0, colon), Text.message(id))
              .with("scheme", Visible.of(target.substring(0, colon)))
              .with("allowed", Text.anyOf(SCHEMES))
              .with("target", Visible.of(target)));
    }

    /** Exact where the file says what Markdown understood, else all of the target. */
    private SourceSpan part(int from, int to) {
      boolean exact = where.line() == where.endLine();
      exact &= where.endColumn() - where.column() == target.length() && !where.isWholeFile();
      if (!exact || from >= to) return where;
      return SourceSpan.inLine(where.file(), where.line(), where.column() + from, to - from);
    }
  }
}
