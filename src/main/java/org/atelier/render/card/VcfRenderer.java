package org.atelier.render.card;

import java.util.ArrayList;
import java.util.List;
import org.atelier.diagnostic.Outcome;
import org.atelier.model.FieldValue;
import org.atelier.output.OutputFile;
import org.atelier.render.RenderContext;
import org.atelier.render.Renderer;
import org.atelier.render.format.PlainText;
import org.atelier.render.format.StableId;
import org.atelier.render.page.Prose;
import org.atelier.site.Page;
import org.atelier.site.Site;

/**
 * {@code contact.vcf} beside each page of a contact, as vCard 4.0: nothing but what stands on the
 * page, so it goes when the page goes.
 */
public final class VcfRenderer implements Renderer {

  /** Beside the page; the template of a contact links it. */
  public static final String FILE = "contact.vcf";

  private static final String TYPE = "contact";

  private final PlainText words;

  public VcfRenderer(Prose prose) {
    this.words = new PlainText(prose);
  }

  @Override
  public Outcome<List<OutputFile>> render(RenderContext context) {
    var files = new ArrayList<OutputFile>();
    for (var page : context.site().pages()) {
      if (!(page instanceof Page.Article article)) continue;
      if (!article.entry().id().type().equals(TYPE)) continue;
      var path = article.url().file(FILE).outputFile();
      var origin = article.content().document().source().value();
      files.add(OutputFile.ofText(path, card(article, context.site()), origin));
    }
    return Outcome.of(files);
  }

  private String card(Page.Article article, Site site) {
    var base = site.config().baseUrl();
    var fields = article.content().fields();
    var language = article.content().language();
    var name = fields.text("personName");
    var lines =
        new ContentLines()
            .add("BEGIN", "VCARD")
            .add("VERSION", "4.0")
            .add("KIND", name.isPresent() ? "individual" : "group")
            .add(
                "UID;VALUE=text",
                "contact-" + article.entry().id().id() + "@" + StableId.host(base))
            .text("FN", name.orElse(article.content().title()));
    organisation(article, site, lines);
    fields
        .text("role")
        .ifPresent(r -> lines.text("TITLE;LANGUAGE=" + language, words.of(r, language)));
    fields.text("phone").ifPresent(phone -> lines.add("TEL;VALUE=uri;TYPE=work", "tel:" + phone));
    fields.text("email").ifPresent(address -> lines.text("EMAIL;TYPE=work", address));
    for (var spoken : fields.items("languages")) {
      if (spoken instanceof FieldValue.Choice choice) lines.add("LANG;TYPE=work", choice.value());
    }
    lines.add("URL", base.absolute(article.url().value()));
    lines.add("SOURCE", base.absolute(article.url().file(FILE).value()));
    fields.date("reviewed").ifPresent(day -> lines.add("REV", rev(day.toString())));
    return lines.add("END", "VCARD").toString();
  }

  private void organisation(Page.Article article, Site site, ContentLines lines) {
    if (!(article.content().fields().fields().get("organisation")
        instanceof FieldValue.Reference reference)) {
      return;
    }
    var organisation = site.entries().get(reference.target());
    if (organisation == null) return;
    organisation
        .best(article.language())
        .ifPresent(
            text -> lines.text("ORG", text.fields().text("officialName").orElse(text.title())));
  }

  private static String rev(String day) {
    return day.replace("-", "") + "T000000Z";
  }
}
