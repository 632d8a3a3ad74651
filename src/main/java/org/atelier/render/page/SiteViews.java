package org.atelier.render.page;

import java.util.List;
import org.atelier.config.Language;
import org.atelier.render.share.Icons;
import org.atelier.render.view.MenuView;
import org.atelier.render.view.PublisherView;
import org.atelier.render.view.SiteView;
import org.atelier.site.UrlPath;

/** What is the same on every page of a language. */
record SiteViews(Rendering rendering) {

  SiteView view(Language language) {
    var config = rendering.site().config();
    return new SiteView(
        rendering.prose().plain(config.title().in(language), language),
        rendering.prose().plain(config.description().in(language), language),
        rendering.href(rendering.home(language)),
        rendering.href(UrlPath.ROOT),
        rendering.language(language),
        rendering.languages().stream().map(rendering::language).toList(),
        menu("main", language),
        menu("footer", language),
        publisher(),
        config.repository(),
        config.fundingStatement(),
        config.offline(),
        Icons.of(rendering.theme(), Icons.Use.TOUCH)
            .map(icon -> rendering.href(icon.url()))
            .orElse(null));
  }

  private List<MenuView> menu(String name, Language language) {
    return rendering.site().menu(name, language).stream()
        .map(
            entry ->
                new MenuView(
                    rendering.prose().plain(entry.label(), language),
                    entry.isOutside() ? entry.outside() : rendering.href(entry.url())))
        .toList();
  }

  private PublisherView publisher() {
    var publisher = rendering.site().config().publisher();
    return new PublisherView(
        publisher.name(),
        publisher.address(),
        publisher.phone(),
        publisher.email(),
        publisher.country(),
        publisher.registration(),
        publisher.director(),
        publisher.host());
  }
}
