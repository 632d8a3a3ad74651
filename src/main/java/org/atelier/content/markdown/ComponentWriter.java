package org.atelier.content.markdown;

import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.commonmark.node.CustomBlock;

/**
 * Hands components over to whoever renders the page, and reports those that are not well formed.
 */
final class ComponentWriter {

  private final Writing writing;
  private final BlockWriter blocks;

  ComponentWriter(Writing writing, BlockWriter blocks) {
    this.writing = writing;
    this.blocks = blocks;
  }

  void write(CustomBlock block, HtmlBuilder out, int depth) {
    if (block instanceof StrayFence) {
      var where = writing.source.firstLine(block);
      writing.findings.report(Findings.problem(Rule.COMPONENT_SYNTAX, "stray", where));
    } else if (block instanceof ComponentBlock component) {
      component(component, out, depth);
    }
  }

  private void component(ComponentBlock block, HtmlBuilder out, int depth) {
    int fence = block.start + block.colons;
    if (writing.scope != Scope.BODY) {
      writing.findings.report(
          Findings.problem(
              Rule.COMPONENT_SYNTAX, "field", writing.source.span(block.start, fence)));
      blocks.children(block, out, depth);
      return;
    }
    var call = ComponentSyntax.read(block, writing.source, writing.findings);
    if (!block.isClosed()) {
      var colons = ":".repeat(block.colons);
      var end = Math.min(block.end, fence + call.map(c -> c.name().length()).orElse(0));
      writing.findings.report(
          Diagnostic.of(Rule.COMPONENT_UNCLOSED, writing.source.span(block.start, end))
              .with("colons", colons));
    }
    if (call.isEmpty()) {
      blocks.children(block, out, depth);
      return;
    }
    writing.findings.components.add(call.get());
    var inner = new HtmlBuilder();
    blocks.children(block, inner, depth);
    out.line().piece(new Piece.Call(call.get(), inner.finish())).line();
  }
}
