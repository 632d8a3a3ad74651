package org.atelier.render;

import java.util.ArrayList;
import java.util.List;
import org.atelier.diagnostic.Outcome;
import org.atelier.output.OutputFile;
import org.atelier.output.OutputPath;
import org.atelier.site.Asset;
import org.atelier.source.SourceFile;

/** The theme's assets and the files that belong to entries; their pictures in other forms. */
public final class AssetsRenderer implements Renderer {

  @Override
  public Outcome<List<OutputFile>> render(RenderContext context) {
    var files = new ArrayList<OutputFile>();
    for (var asset : context.theme().assets().values()) files.add(asset.file());
    var pictures = context.pictures();
    for (var asset : context.site().assets()) {
      if (!pictures.isPicture(asset)) files.add(file(asset));
    }
    files.addAll(pictures.files());
    return Outcome.of(files, pictures.problems());
  }

  private static OutputFile file(Asset asset) {
    var source = asset.file();
    var path = asset.url().outputFile();
    if (source.content() instanceof SourceFile.Binary binary) {
      var copy = new OutputFile.Copy(binary.location(), source.sha256(), binary.size());
      return new OutputFile(new OutputPath(path), copy, source.path().value());
    }
    return OutputFile.ofText(path, source.text(), source.path().value());
  }
}
