package org.atelier.render.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToIntFunction;
import org.atelier.config.ConfigReader;
import org.atelier.output.OutputFile;
import org.atelier.render.format.Fingerprint;
import org.atelier.render.format.Json;
import org.atelier.site.UrlPath;

/**
 * An index as files small enough that a phone loads only the few that a query needs. The first file
 * has a name that stays and says what the others are called; theirs change with their bytes, so
 * browsers keep them for ever and no page changes when a word does. The manual describes each.
 */
final class SearchFiles {

  /** About 7 KB when compressed; more in one file is loaded in vain, less costs more requests. */
  private static final int LARGEST = 20_000;

  private static final int DOCUMENTS_IN_FILE = 32;

  private final UrlPath root;
  private final List<OutputFile> files = new ArrayList<>();

  /**
   * @param root address of the first file; the others lie in a folder of its name
   */
  SearchFiles(UrlPath root) {
    this.root = root;
  }

  List<OutputFile> write(SearchIndex index) {
    var types = index.documents().stream().map(SearchDocument::type).distinct().toList();
    var first = new LinkedHashMap<String, Object>();
    first.put("pages", index.documents().size());
    first.put("types", types);
    first.put("stop", String.join(" ", index.stopWords()));
    first.put("words", words(index.forms()));
    first.put("tails", tails(index.forms()));
    first.put("stems", stems(index.postings()));
    first.put("documents", documents(index.documents(), types));
    first.put("size", DOCUMENTS_IN_FILE);
    files.add(OutputFile.ofText(root.outputFile(), Json.write(first) + "\n", ConfigReader.FILE));
    return files;
  }

  /** Each form of a word, then the stems of each; a plus after the words that are in names. */
  private List<Object> words(List<SearchIndex.Form> forms) {
    var files = new ArrayList<Object>();
    for (var chunk : chunks(forms, form -> form.word().length() + 4)) {
      var coding = new FrontCoding();
      var stems = new ArrayList<Object>();
      int before = 0;
      for (var form : chunk) {
        coding.add(form.word(), form.name() ? "+" : "");
        stems.add(stems(form, before));
        before = form.stem();
      }
      files.add(
          List.of(
              chunk.get(0).word(),
              file("words-" + files.size(), List.of(coding.toString(), stems))));
    }
    return files;
  }

  /** How far its stem is from that of the word before; its parts, if any, by their own number. */
  private static Object stems(SearchIndex.Form form, int before) {
    int step = form.stem() - before;
    if (form.parts().isEmpty()) return step;
    var numbers = new ArrayList<Object>(List.of(step));
    numbers.addAll(form.parts());
    return numbers;
  }

  /** The words of names once more, with their first two letters behind: for errors in those. */
  private List<Object> tails(List<SearchIndex.Form> forms) {
    var tails =
        forms.stream()
            .filter(form -> form.name() && form.word().length() >= 4)
            .map(form -> form.word().substring(2) + "," + form.word().substring(0, 2))
            .sorted()
            .toList();
    var files = new ArrayList<Object>();
    for (var chunk : chunks(tails, String::length)) {
      var coding = new FrontCoding();
      chunk.forEach(tail -> coding.add(tail, ""));
      files.add(List.of(chunk.get(0), file("tails-" + files.size(), coding.toString())));
    }
    return files;
  }

  /**
   * For each stem its documents: a negative number is an impact, and those after it are documents
   * that have it, each as the distance from the one before.
   */
  private List<Object> stems(List<List<SearchIndex.Posting>> postings) {
    var files = new ArrayList<Object>();
    int first = 0;
    for (var chunk : chunks(postings, list -> 4 + 3 * list.size())) {
      var lists = chunk.stream().map(SearchFiles::coded).toList();
      files.add(List.of(first, file("stems-" + files.size(), lists)));
      first += chunk.size();
    }
    return files;
  }

  private static List<Integer> coded(List<SearchIndex.Posting> postings) {
    var numbers = new ArrayList<Integer>();
    int impact = 0;
    int before = 0;
    for (var posting : postings) {
      if (posting.impact() != impact) {
        impact = posting.impact();
        before = 0;
        numbers.add(-impact);
      }
      numbers.add(posting.document() - before);
      before = posting.document();
    }
    return numbers;
  }

  private List<Object> documents(List<SearchDocument> documents, List<String> types) {
    var files = new ArrayList<Object>();
    for (int i = 0; i < documents.size(); i += DOCUMENTS_IN_FILE) {
      var chunk = documents.subList(i, Math.min(i + DOCUMENTS_IN_FILE, documents.size()));
      var rows =
          chunk.stream()
              .map(d -> List.of(d.address(), d.title(), d.description(), types.indexOf(d.type())))
              .toList();
      files.add(file("documents-" + files.size(), rows));
    }
    return files;
  }

  /** In their order, no list larger than a file may be unless it has one item; none is empty. */
  private static <T> List<List<T>> chunks(List<T> all, ToIntFunction<T> size) {
    var chunks = new ArrayList<List<T>>();
    int start = 0;
    int sum = 0;
    for (int i = 0; i < all.size(); i++) {
      int own = size.applyAsInt(all.get(i));
      if (i > start && sum + own > LARGEST) {
        chunks.add(all.subList(start, i));
        start = i;
        sum = 0;
      }
      sum += own;
    }
    if (start < all.size()) chunks.add(all.subList(start, all.size()));
    return chunks;
  }

  /** Adds a file; the answer is what its name has of its bytes. */
  private String file(String name, Object content) {
    var text = Json.write(content);
    var fingerprint = Fingerprint.ofBytes(text.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    var folder = root.outputFile().replaceFirst("\\.json$", "/");
    var path = folder + name + "." + fingerprint + ".json";
    files.add(OutputFile.ofText(path, text, ConfigReader.FILE));
    return fingerprint;
  }
}
