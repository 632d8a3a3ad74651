package org.atelier.render.share;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.atelier.output.OutputFile;
import org.atelier.output.OutputPath;
import org.atelier.render.Theme;
import org.atelier.render.format.Fingerprint;
import org.atelier.render.view.ImageView;
import org.atelier.site.UrlPath;
import org.jspecify.annotations.Nullable;

/**
 * The cards of a site: where the one that a page wishes for stands, and its file. Nothing is drawn
 * yet. For any number of threads.
 */
public final class Cards {

  private final Theme theme;
  private final @Nullable CardStyle style;
  private final @Nullable CardArtist artist;
  private final Map<String, Card.Drawing> drawings = new ConcurrentHashMap<>();
  private final Map<Wish, OutputFile.Made> known = new ConcurrentHashMap<>();

  public Cards(Theme theme) {
    this.theme = theme;
    this.style = theme.cards();
    this.artist = style == null ? null : new CardArtist(style.title(), style.label());
  }

  /**
   * What a page wants on its card.
   *
   * @param keys by which its colour and its drawing are found, the most telling first
   * @param plate what it belongs to, empty where nothing
   */
  public record Wish(String title, String plate, String site, List<String> keys) {
    public Wish {
      keys = List.copyOf(keys);
    }
  }

  /** A card and where it stands; its words are for the page to say. */
  public record Placed(UrlPath url, int width, int height) {
    public ImageView view(String absolute, String words) {
      return new ImageView(absolute, words, width, height);
    }
  }

  /** Whether a key gives a card its colour. */
  public boolean hasAccent(String key) {
    return style != null && style.accents().containsKey(key);
  }

  /** Nothing where the theme has no cards. */
  public Optional<Placed> of(Wish wish) {
    return made(wish).map(made -> new Placed(url(made), CardArtist.WIDTH, CardArtist.HEIGHT));
  }

  /** What was wished for, equal cards once, in the order of their addresses. */
  public List<OutputFile> files(Collection<Wish> wishes) {
    var files = new TreeMap<UrlPath, OutputFile>();
    for (var wish : new HashSet<>(wishes)) {
      made(wish)
          .ifPresent(
              made -> {
                var url = url(made);
                files.put(
                    url, new OutputFile(new OutputPath(url.outputFile()), made, theme.file()));
              });
    }
    return List.copyOf(files.values());
  }

  private Optional<OutputFile.Made> made(Wish wish) {
    if (style == null || artist == null) return Optional.empty();
    return Optional.of(known.computeIfAbsent(wish, w -> make(w, style, artist)));
  }

  private OutputFile.Made make(Wish wish, CardStyle style, CardArtist artist) {
    var card =
        new Card(
            wish.title(), wish.plate(), wish.site(), accent(wish, style), drawing(wish, style));
    var recipe =
        Fingerprint.of(
            CardArtist.METHOD, style.title().sha256(), style.label().sha256(), card.fingerprint());
    return new OutputFile.Made(recipe, () -> artist.draw(card));
  }

  private static UrlPath url(OutputFile.Made made) {
    return new UrlPath("/pictures/cards/" + made.recipe().substring(0, 16) + ".png");
  }

  private static String accent(Wish wish, CardStyle style) {
    for (var key : wish.keys()) {
      var found = style.accents().get(key);
      if (found != null) return found;
    }
    return style.accents().getOrDefault(CardStyle.OTHER, Colour.written(Colour.INK));
  }

  private Card.Drawing drawing(Wish wish, CardStyle style) {
    for (var key : wish.keys()) {
      var found = drawing(style.drawings().getOrDefault(key, key));
      if (found.isThere()) return found;
    }
    return drawing(style.drawings().getOrDefault(CardStyle.OTHER, ""));
  }

  private Card.Drawing drawing(String name) {
    return drawings.computeIfAbsent(
        name,
        unknown ->
            theme
                .asset(CardStyle.DRAWINGS + unknown + ".svg")
                .map(asset -> Card.Drawing.of(asset.file().text(), asset.file().origin()))
                .orElse(Card.Drawing.NONE));
  }
}
