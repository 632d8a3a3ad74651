package org.atelier.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.atelier.config.Language;
import org.atelier.content.Link;
import org.atelier.model.FieldValue;
import org.atelier.render.share.Cards;
import org.atelier.render.view.ImageView;
import org.atelier.site.LinkTarget;
import org.atelier.site.Page;
import org.jspecify.annotations.Nullable;

/** What a page shows where it is shared: its first photo, else a card. */
record PageCards(Rendering rendering) {

  @Nullable ImageView of(Page page, String title, Language language) {
    if (page.kind() == Page.Kind.NOT_FOUND) return null;
    if (page instanceof Page.Article article) {
      var photo = photo(article);
      return photo != null ? photo : card(wish(article, title, language));
    }
    if (page instanceof Page.Listing listing) {
      // parts of a list have the card of the whole
      var name = plain(listing.type().labelPlural().in(language), language);
      var key = "type-" + listing.type().id();
      return card(new Cards.Wish(name, "", site(language), List.of(key)));
    }
    return card(new Cards.Wish(site(language), "", languages(), List.of()));
  }

  private @Nullable ImageView photo(Page.Article article) {
    var content = article.content();
    if (content.body() == null) return null;
    for (var link : content.body().links()) {
      if (link.kind() != Link.Kind.IMAGE) continue;
      var target = rendering.site().resolve(content.document(), link, article.language());
      if (!(target instanceof LinkTarget.ToFile file)) continue;
      var photo = rendering.pictures().toShare(file.asset(), link.text());
      if (photo.isPresent()) return photo.get();
    }
    return null;
  }

  private Cards.Wish wish(Page.Article article, String title, Language language) {
    var entry = article.entry();
    var keys = new ArrayList<String>();
    var plate = entry.type().label().in(language);
    keys.add(entry.id().id());
    keys.add(entry.id().type() + "-" + entry.id().id());
    for (var value : article.content().fields().fields().values()) {
      if (!(value instanceof FieldValue.Reference reference)) continue;
      var target = reference.target();
      var key = target.type() + "-" + target.id();
      if (!rendering.cards().hasAccent(key)) continue;
      keys.add(key);
      var group = rendering.site().article(target, language);
      if (group.isPresent()) plate = group.get().content().title();
      break;
    }
    keys.add("type-" + entry.id().type());
    boolean home = article.url().equals(rendering.home(language));
    return home
        ? new Cards.Wish(site(language), "", languages(), keys)
        : new Cards.Wish(title, plain(plate, language), site(language), keys);
  }

  private @Nullable ImageView card(Cards.Wish wish) {
    rendering.wishes().add(wish);
    return rendering
        .cards()
        .of(wish)
        .map(card -> card.view(rendering.absolute(card.url()), words(wish)))
        .orElse(null);
  }

  /** What it says of the page; the site, which it names too, every page says by itself. */
  private static String words(Cards.Wish wish) {
    return wish.plate().isEmpty() ? wish.title() : wish.plate() + " – " + wish.title();
  }

  private String site(Language language) {
    return plain(rendering.site().config().title().in(language), language);
  }

  private String languages() {
    return rendering.languages().stream()
        .map(language -> rendering.language(language).name())
        .collect(Collectors.joining(" · "));
  }

  private String plain(String text, Language language) {
    return rendering.prose().plain(text, language);
  }
}
