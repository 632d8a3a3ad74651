package org.atelier.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.atelier.config.BaseUrl;
import org.atelier.config.BuildOptions;
import org.atelier.diagnostic.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that decide which entries there are, when it is and where the site lives. */
final class ViewFlags {

  @Option(names = {"-D", "--drafts"})
  boolean drafts;

  @Option(names = {"-F", "--future"})
  boolean future;

  @Option(names = {"-E", "--expired"})
  boolean expired;

  @Option(
      names = {"-b", "--base-url"},
      paramLabel = "URL",
      defaultValue = "")
  String baseUrl = "";

  @Option(names = "--clock", paramLabel = "DATE", defaultValue = "")
  String clock = "";

  void declare(QuickOptions options) {
    options.flag(() -> drafts = true, "-D", "--drafts");
    options.flag(() -> future = true, "-F", "--future");
    options.flag(() -> expired = true, "-E", "--expired");
    options.text(value -> baseUrl = value, "-b", "--base-url");
    options.text(value -> clock = value, "--clock");
  }

  BuildOptions options(Environment world) {
    return new BuildOptions(now(world), base(), drafts, future, expired, false, false);
  }

  @Nullable BaseUrl base() {
    if (baseUrl.isEmpty()) return null;
    try {
      return new BaseUrl(baseUrl);
    } catch (IllegalArgumentException e) {
      throw new UsageException(Text.message("cli/usage.base-url").with("value", baseUrl));
    }
  }

  private Instant now(Environment world) {
    if (!clock.isEmpty()) return instant(clock);
    var epoch = world.variable("SOURCE_DATE_EPOCH");
    return epoch.isEmpty() ? world.clock().instant() : ofEpoch(epoch);
  }

  /** A day alone means its noon in Greenwich: the same day in nearly every zone of the world. */
  private static Instant instant(String text) {
    try {
      return text.indexOf('T') < 0
          ? LocalDate.parse(text).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new UsageException(Text.message("cli/usage.clock").with("value", text));
    }
  }

  /** As reproducible-builds.org has it: whole seconds since 1970, nothing else. */
  private static Instant ofEpoch(String text) {
    boolean plain = text.length() <= 11 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!plain) throw new UsageException(Text.message("cli/usage.epoch").with("value", text));
    return Instant.ofEpochSecond(Long.parseLong(text));
  }
}
