package org.atelier.render.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.atelier.config.BaseUrl;
import org.atelier.config.ConfigReader;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.output.OutputFile;
import org.atelier.render.view.ImageView;
import org.atelier.site.Asset;
import org.atelier.site.Site;
import org.atelier.site.UrlPath;

/**
 * The photos and drawings of a site, and what is published in their place. Knows no page. Other
 * files of entries are none of its business. Safe to share between threads.
 */
public final class Pictures {

  /** How the HTML of a picture says that it may come later. */
  public static final String LATE = " loading=\"lazy\" decoding=\"async\"";

  private static final Set<String> PHOTOS = Set.of("jpg", "jpeg", "png", "webp");

  /** Less looks poor on a card for sharing. */
  private static final int WIDTH_TO_SHARE = 600;

  private final BaseUrl base;
  private final Map<UrlPath, Photo> photos = new TreeMap<>();
  private final Map<UrlPath, Drawing> drawings = new TreeMap<>();
  private final Map<String, Asset> byHref = new HashMap<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  private Pictures(BaseUrl base) {
    this.base = base;
  }

  public static Pictures of(Site site) {
    return of(site.config().baseUrl(), site.assets());
  }

  static Pictures of(BaseUrl base, List<Asset> assets) {
    var pictures = new Pictures(base);
    pictures.readPhotos(
        assets.stream()
            .filter(a -> !a.file().isText() && PHOTOS.contains(a.file().path().extension()))
            .toList());
    pictures.readDrawings(
        assets.stream()
            .filter(a -> a.file().isText() && a.file().path().extension().equals("svg"))
            .toList());
    return pictures;
  }

  private void readPhotos(List<Asset> assets) {
    if (assets.isEmpty()) return;
    boolean webp = PictureFormat.WEBP.isAvailable();
    if (!webp) {
      problems.add(Diagnostic.of(Rule.PICTURE_NO_WEBP, SourceSpan.wholeFile(ConfigReader.FILE)));
    }
    var read = assets.parallelStream().map(a -> PhotoHeadReader.read(a.file())).toList();
    for (int i = 0; i < read.size(); i++) {
      var head = read.get(i).drainTo(problems);
      var asset = assets.get(i);
      if (head == null) continue;
      var photo = new Photo(asset, head, webp);
      photos.put(asset.url(), photo);
      byHref.put(base.relative(photo.fallback().url().value()), asset);
    }
  }

  private void readDrawings(List<Asset> assets) {
    var cleaned = assets.parallelStream().map(DrawingCleaner::clean).toList();
    for (int i = 0; i < cleaned.size(); i++) {
      var drawing = cleaned.get(i).drainTo(problems);
      if (drawing == null) continue;
      drawings.put(drawing.asset().url(), drawing);
      byHref.put(base.relative(drawing.asset().url().value()), drawing.asset());
    }
  }

  /** What is wrong with them; those are published in no form. */
  public List<Diagnostic> problems() {
    return List.copyOf(problems);
  }

  /** Whether a file is a picture, and so not to be published as it is. */
  public boolean isPicture(Asset asset) {
    var extension = asset.file().path().extension();
    return PHOTOS.contains(extension) || extension.equals("svg");
  }

  /** All files to publish, each once. */
  public List<OutputFile> files() {
    var files = new LinkedHashMap<UrlPath, OutputFile>();
    for (var photo : photos.values()) {
      for (var rendition : photo.renditions()) files.put(rendition.url(), rendition.file());
    }
    drawings.forEach((url, drawing) -> files.put(url, drawing.file()));
    return List.copyOf(files.values());
  }

  /** Where a file of an entry is published: a photo in its largest size. */
  public UrlPath address(Asset asset) {
    var photo = photos.get(asset.url());
    return photo == null ? asset.url() : photo.fallback().url();
  }

  /**
   * The HTML of a picture that is loaded when it comes near the screen; nothing for other files.
   *
   * @param size the attributes that its author wants, or nothing
   */
  public Optional<String> html(Asset asset, String alt, String title, String size) {
    var said = new PictureTag.Said(alt, title, size);
    var photo = photos.get(asset.url());
    if (photo != null) return Optional.of(new PictureTag(base).of(photo, said));
    return Optional.ofNullable(drawings.get(asset.url()))
        .map(drawing -> new PictureTag(base).of(drawing, said));
  }

  /** The same of a file by its published address, as templates know it. */
  public Optional<String> html(String href, String alt) {
    return Optional.ofNullable(byHref.get(href)).flatMap(asset -> html(asset, alt, "", ""));
  }

  /** A photo to show where a page is shared, if it is large enough. */
  public Optional<ImageView> toShare(Asset asset, String alt) {
    var photo = photos.get(asset.url());
    if (photo == null || photo.fallback().width() < WIDTH_TO_SHARE) return Optional.empty();
    var file = photo.fallback();
    var url = base.absolute(file.url().value());
    return Optional.of(new ImageView(url, alt, file.width(), file.height()));
  }
}
