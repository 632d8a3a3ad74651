package org.atelier.render.picture;

import java.io.EOFException;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.output.MakingException;
import org.atelier.output.OutputFile;
import org.atelier.output.OutputPath;
import org.atelier.render.format.Fingerprint;
import org.atelier.site.Asset;
import org.atelier.site.UrlPath;
import org.atelier.source.SourceChangedException;
import org.jspecify.annotations.Nullable;

/**
 * One photo of an entry in the sizes and formats that pages need. Its own file is not published: it
 * may say where and when it was taken. Safe to share between threads.
 */
final class Photo {

  /** The layout's column is 720 pixels wide; on a phone less; screens may have two for one. */
  private static final List<Integer> WIDTHS = List.of(360, 720, 1080, 1440);

  private static final String MEDIA = "/media/";

  /** Apart from files that keep their name: these may be kept for ever, for their names change. */
  private static final String FOLDER = "/pictures/";

  private static final int LONGEST_STEM = 60;

  private final Asset asset;
  private final PhotoHead head;
  private final List<Rendition> renditions = new ArrayList<>();

  /** The largest size, from which all are made; let go when memory is short. */
  private @Nullable SoftReference<Pixels> largest;

  /**
   * @param webp whether this machine can make it
   */
  Photo(Asset asset, PhotoHead head, boolean webp) {
    this.asset = asset;
    this.head = head;
    for (var format : formats(webp)) {
      for (int width : widths(head.uprightWidth())) renditions.add(rendition(format, width));
    }
  }

  /** One file of it. */
  record Rendition(PictureFormat format, UrlPath url, int width, int height, OutputFile file) {}

  /** The best first, what every browser can show last; each one for all sizes or for none. */
  private List<PictureFormat> formats(boolean webp) {
    int height = height(largestWidth());
    boolean jpeg = !head.transparent() && PictureFormat.JPEG.holds(height);
    var last = jpeg ? PictureFormat.JPEG : PictureFormat.PNG;
    return webp && PictureFormat.WEBP.holds(height)
        ? List.of(PictureFormat.WEBP, last)
        : List.of(last);
  }

  /** None above the photo's own width, and that one where it is less than the largest. */
  private static TreeSet<Integer> widths(int own) {
    var widths = new TreeSet<Integer>();
    for (int width : WIDTHS) widths.add(Math.min(width, own));
    return widths;
  }

  private Rendition rendition(PictureFormat format, int width) {
    int height = height(width);
    var source = asset.file();
    var recipe =
        Fingerprint.of("photo", source.sha256(), "" + width, "" + largestWidth(), format.method());
    var name = stem() + "-" + width + "." + recipe.substring(0, 8) + "." + format.extension();
    var own = asset.url().value();
    var folder = FOLDER + own.substring(MEDIA.length(), own.lastIndexOf('/') + 1);
    var url = new UrlPath(folder + name);
    var made = new OutputFile.Made(recipe, () -> make(format, width));
    var path = new OutputPath(url.outputFile());
    var file = new OutputFile(path, made, source.path().value());
    return new Rendition(format, url, width, height, file);
  }

  private String stem() {
    var stem = asset.file().path().stem();
    return stem.length() > LONGEST_STEM ? stem.substring(0, LONGEST_STEM) : stem;
  }

  private int height(int width) {
    return (int)
        Math.max(1, Math.round((double) width * head.uprightHeight() / head.uprightWidth()));
  }

  private int largestWidth() {
    return widths(head.uprightWidth()).last();
  }

  private byte[] make(PictureFormat format, int width) throws MakingException, IOException {
    var whole = largest();
    try {
      return format.encode(Resampler.to(width, height(width), whole));
    } catch (IOException | RuntimeException e) {
      // nothing is written to a disk here: it is the picture that a library can't do
      throw refused(PhotoProblem.unreadable(asset.file()), e);
    }
  }

  /** Decoded once for all its files, by whoever comes first. */
  private synchronized Pixels largest() throws MakingException, IOException {
    var known = largest == null ? null : largest.get();
    if (known != null) return known;
    var bytes = bytes();
    var extension = asset.file().path().extension().toLowerCase(Locale.ROOT);
    int width = largestWidth();
    try {
      var made = Developer.develop(bytes, extension, head, width, height(width));
      if (made.width() != width) throw new EOFException();
      largest = new SoftReference<>(made);
      return made;
    } catch (IOException e) {
      throw refused(PhotoProblem.unreadable(asset.file()), e);
    }
  }

  private byte[] bytes() throws MakingException, IOException {
    try {
      return asset.file().bytes();
    } catch (SourceChangedException e) {
      throw refused(PhotoProblem.gone(asset.file()), e);
    }
  }

  private static MakingException refused(Diagnostic problem, Exception cause) {
    var refused = new MakingException(problem);
    refused.initCause(cause);
    return refused;
  }

  Asset asset() {
    return asset;
  }

  List<Rendition> renditions() {
    return List.copyOf(renditions);
  }

  /** The sizes of one format, small to large. */
  List<Rendition> in(PictureFormat format) {
    return renditions.stream().filter(r -> r.format() == format).toList();
  }

  /** What every browser can show: the largest of the last format. */
  Rendition fallback() {
    return renditions.get(renditions.size() - 1);
  }
}
