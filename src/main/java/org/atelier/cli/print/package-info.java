/**
 * Problems as text: for people, for programs, for GitHub. Pure: what is printed is handed back as a
 * string, and the lines of the input are asked for by name.
 */
@NullMarked
package org.atelier.cli.print;

import org.jspecify.annotations.NullMarked;
