package org.atelier.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atelier.config.BaseUrl;
import org.atelier.config.BuildOptions;
import org.atelier.config.Language;
import org.atelier.config.Localized;
import org.atelier.config.Publisher;
import org.atelier.config.SiteConfig;
import org.atelier.diagnostic.Outcome;
import org.atelier.source.SourceFile;
import org.atelier.source.SourcePath;
import org.atelier.source.SourceTree;

/** Themes written in a text block, {@code -- path --} before each file. */
public final class TestTheme {

  private static final Pattern FILE = Pattern.compile("(?m)^-- (\\S+) --$\\n");

  /** What every i18n file must say. */
  public static final String ENGLISH =
      """
      language: {name: English, dir: ltr}
      format:
        date: {long: d MMMM y, short: dd/MM/y, first: "1"}
        months: January, February, March, April, May, June, July, August, September, October, November, December
        number: {group: ",", decimal: "."}
        list: {and: and, or: or}
      not-found: {title: Not found}
      untranslated: {title: "{0} (in {1})", text: "Only in {0}."}
      listing: {filtered: "{0}: {1}", numbered: "{0} {1}/{2}", description: "{0} {1}"}
      markdown:
        footnotes: Notes
        footnote-back: Back {0}
        table: Table {0}
        task-done: Done
        task-open: Open
        note: Note
        tip: Tip
        important: Important
        warning: Warning
        caution: Caution
      """;

  private TestTheme() {}

  public static Outcome<Theme> read(String archive, String... languages) {
    return ThemeReader.read(sources(archive), config(languages));
  }

  /** A theme of one language with these templates, which must be without problems. */
  public static Theme of(String archive) {
    var read = read("-- themes/t/theme.yml --\nname: t\n" + archive, "en");
    if (!read.diagnostics().isEmpty() || read.value() == null) {
      throw new AssertionError(read.diagnostics());
    }
    return read.value();
  }

  public static SiteConfig config(String... languages) {
    var all = Stream.of(languages).map(Language::new).toList();
    var words = new Localized(Map.of(all.get(0), "Site"));
    return new SiteConfig(
        words,
        words,
        new BaseUrl("https://example.org/sub/"),
        all,
        "t",
        ZoneId.of("Europe/Paris"),
        Map.of(),
        24,
        new Publisher(null, null, null, null, null, null, null, null),
        false,
        false,
        "",
        BuildOptions.at(Instant.parse("2026-06-01T10:00:00Z")));
  }

  public static SourceTree sources(String archive) {
    var tree = new TreeMap<SourcePath, SourceFile>();
    var matcher = FILE.matcher(archive);
    for (var found = matcher.find(); found; ) {
      var name = matcher.group(1);
      int start = matcher.end();
      found = matcher.find();
      var text = archive.substring(start, found ? matcher.start() : archive.length());
      var path = new SourcePath(name);
      tree.put(path, SourceFile.ofText(path, sha256(text), text));
    }
    return new SourceTree(tree);
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The i18n file of a theme called t. */
  public static String i18n(String language, String words) {
    return "-- themes/t/i18n/" + language + ".yml --\n" + words + ENGLISH;
  }

  public static List<String> ids(Outcome<?> outcome) {
    return outcome.diagnostics().stream().map(d -> d.message().id()).toList();
  }
}
