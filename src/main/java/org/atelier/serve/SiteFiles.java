package org.atelier.serve;

import java.io.IOException;
import java.util.Optional;

/** The files of a site by their names, such as {@code fr/index.html}. */
interface SiteFiles {

  boolean has(String name);

  /** The bytes of a file; empty where there is none, or no longer. */
  Optional<byte[]> bytes(String name) throws IOException;
}
