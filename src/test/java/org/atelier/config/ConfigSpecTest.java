package org.atelier.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.atelier.source.SourceFile;
import org.atelier.source.SourcePath;
import org.atelier.source.SourceTree;
import org.atelier.testing.Diagnostics;
import org.atelier.testing.Spec;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class ConfigSpecTest {

  private static final Instant NOW = Instant.parse("2026-06-01T22:30:00Z");

  @TestFactory
  Stream<DynamicNode> siteYml() {
    return Spec.examples(
        "config.spec.md", (input, expected) -> assertEquals(expected, read(input)));
  }

  /** A first line {@code # release} asks for a release, {@code # base URL} for another address. */
  static String read(String yaml) {
    var baseUrl =
        yaml.startsWith("# base ")
            ? new BaseUrl(yaml.lines().findFirst().orElseThrow().substring(7))
            : null;
    var options =
        new BuildOptions(NOW, baseUrl, false, false, false, yaml.startsWith("# release\n"), false);
    var outcome = ConfigReader.read(tree(yaml), options);
    var config = outcome.value() == null ? "" : print(outcome.value());
    return config + Diagnostics.print(outcome.diagnostics());
  }

  static SourceTree tree(String yaml) {
    var path = new SourcePath(ConfigReader.FILE);
    var files = new TreeMap<SourcePath, SourceFile>();
    files.put(path, SourceFile.ofText(path, "0".repeat(64), yaml));
    return new SourceTree(files);
  }

  private static String print(SiteConfig config) {
    var out = new StringBuilder();
    out.append("title ").append(config.title().texts()).append('\n');
    out.append("at ").append(config.baseUrl()).append(" in ").append(config.languages());
    out.append(" from ").append(config.sourceLanguage()).append('\n');
    out.append("theme ").append(config.theme()).append(", ").append(config.pageSize());
    out.append(" on a page, today ").append(config.today()).append('\n');
    config
        .menus()
        .forEach(
            (name, items) ->
                items.forEach(
                    item ->
                        out.append("menu ")
                            .append(name)
                            .append(": ")
                            .append(item.target())
                            .append(' ')
                            .append(Diagnostics.range(item.where()))
                            .append(item.label() == null ? "" : " " + item.label().texts())
                            .append('\n')));
    if (config.fundingStatement()) out.append("with the funding statement\n");
    if (config.offline()) out.append("for reading without a network\n");
    if (!config.repository().isEmpty())
      out.append("kept at ").append(config.repository()).append('\n');
    if (!config.publisher().equals(new Publisher(null, null, null, null, null, null, null, null))) {
      out.append(config.publisher()).append('\n');
    }
    return out.toString();
  }
}
