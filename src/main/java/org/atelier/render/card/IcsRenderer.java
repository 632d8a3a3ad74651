package org.atelier.render.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.atelier.config.BaseUrl;
import org.atelier.diagnostic.Outcome;
import org.atelier.output.OutputFile;
import org.atelier.render.RenderContext;
import org.atelier.render.Renderer;
import org.atelier.render.format.PlainText;
import org.atelier.render.format.StableId;
import org.atelier.render.page.Prose;
import org.atelier.site.Page;

/**
 * {@code session.ics} beside each page of a session whose day is known. A session without one gets
 * no file: a calendar can't say «we don't know».
 */
public final class IcsRenderer implements Renderer {

  /** Beside the page; the template of a session links it where there is a date. */
  public static final String FILE = "session.ics";

  private static final String TYPE = "session";

  private final PlainText words;

  public IcsRenderer(Prose prose) {
    this.words = new PlainText(prose);
  }

  @Override
  public Outcome<List<OutputFile>> render(RenderContext context) {
    var files = new ArrayList<OutputFile>();
    var base = context.site().config().baseUrl();
    for (var page : context.site().pages()) {
      if (!(page instanceof Page.Article article)) continue;
      if (!article.entry().id().type().equals(TYPE)) continue;
      var origin = article.content().document().source().value();
      var path = article.url().file(FILE).outputFile();
      article
          .content()
          .fields()
          .date("date")
          .ifPresent(day -> files.add(OutputFile.ofText(path, event(article, day, base), origin)));
    }
    return Outcome.of(files);
  }

  private String event(Page.Article article, LocalDate day, BaseUrl base) {
    var content = article.content();
    var language = content.language();
    var fields = content.fields();
    var in = ";LANGUAGE=" + language;
    var lines =
        new ContentLines()
            .add("BEGIN", "VCALENDAR")
            .add("VERSION", "2.0")
            .add("PRODID", "-//Atelier//Atelier//" + language.code().toUpperCase(Locale.ROOT))
            .add("BEGIN", "VEVENT")
            // the same event in every language
            .add("UID", "session-" + article.entry().id().id() + "@" + StableId.host(base))
            .add("DTSTAMP", basic(fields.date("reviewed").orElse(day)) + "T000000Z")
            .add("DTSTART;VALUE=DATE", basic(day))
            .add("DTEND;VALUE=DATE", basic(day.plusDays(1)))
            .text("SUMMARY" + in, words.of(content.title(), language));
    if (!content.description().isEmpty()) {
      lines.text("DESCRIPTION" + in, words.of(content.description(), language));
    }
    fields.text("place").ifPresent(place -> lines.text("LOCATION", place));
    return lines
        .add("URL", base.absolute(article.url().value()))
        .add("TRANSP", "TRANSPARENT")
        .add("END", "VEVENT")
        .add("END", "VCALENDAR")
        .toString();
  }

  /** 20191017, whatever the locale. */
  private static String basic(LocalDate day) {
    return day.toString().replace("-", "");
  }
}
