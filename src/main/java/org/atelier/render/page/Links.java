package org.atelier.render.page;

import java.util.Optional;
import org.atelier.config.Language;
import org.atelier.content.Document;
import org.atelier.content.Link;
import org.atelier.content.LinkResolver;
import org.atelier.site.LinkTarget;
import org.jspecify.annotations.Nullable;

/** Answers where the links of one document lead for the readers of one language. */
record Links(Rendering rendering, Document document, Perspective perspective)
    implements LinkResolver {

  @Override
  public Target resolve(Link link) {
    var target = rendering.site().resolve(document, link, perspective.reader());
    return switch (target.kind()) {
      case PAGE -> page((LinkTarget.ToPage) target);
      case FILE -> {
        var url = rendering.pictures().address(((LinkTarget.ToFile) target).asset());
        yield new Target(rendering.href(url), null, false);
      }
      case OUTSIDE -> new Target(((LinkTarget.Outside) target).href(), null, true);
      case NOWHERE -> new Target("", null, false);
    };
  }

  @Override
  public Optional<String> picture(Picture picture) {
    var target = rendering.site().resolve(document, picture.link(), perspective.reader());
    if (!(target instanceof LinkTarget.ToFile file)) return Optional.empty();
    return rendering.pictures().html(file.asset(), picture.alt(), picture.title(), picture.size());
  }

  private Target page(LinkTarget.ToPage target) {
    var href = rendering.href(target.url());
    if (!target.fragment().isEmpty()) href += "#" + target.fragment();
    return new Target(href, language(target), false);
  }

  private @Nullable String language(LinkTarget.ToPage target) {
    return rendering
        .site()
        .textLanguageAt(target.url())
        .filter(language -> !language.equals(perspective.text()))
        .map(Language::code)
        .orElse(null);
  }
}
