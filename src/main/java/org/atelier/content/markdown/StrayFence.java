package org.atelier.content.markdown;

import org.commonmark.node.CustomBlock;

/** A line of colons that closes nothing. */
final class StrayFence extends CustomBlock {}
