package org.atelier.build;

import java.util.Collection;

/**
 * A short number for a long answer: equal answers have equal prints, and two different ones have
 * the same print about once in 2<sup>64</sup> pairs. Guards against forgetting, not against people
 * who want two texts to collide.
 */
final class Print {

  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long value = START;

  Print add(String text) {
    for (int i = 0; i < text.length(); i++) value = (value ^ text.charAt(i)) * PRIME;
    return end();
  }

  Print add(long number) {
    for (int shift = 0; shift < 64; shift += 16) {
      value = (value ^ ((number >>> shift) & 0xffff)) * PRIME;
    }
    return end();
  }

  Print add(boolean flag) {
    return add(flag ? 1L : 0L);
  }

  /** Things that say all they are, in this order. */
  Print addAll(Collection<?> things) {
    for (var thing : things) add(thing.toString());
    return add(things.size());
  }

  /** Keeps “ab”, “c” from being “a”, “bc”. */
  private Print end() {
    value = (value ^ 0x1ffff) * PRIME;
    return this;
  }

  long value() {
    long mixed = value;
    mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
    return mixed ^ (mixed >>> 33);
  }
}
