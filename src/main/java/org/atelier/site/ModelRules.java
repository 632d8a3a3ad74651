package org.atelier.site;

import java.util.List;
import org.atelier.content.Link;
import org.atelier.diagnostic.Outcome;
import org.atelier.model.ContentType;
import org.atelier.model.Field;
import org.atelier.model.FieldValue;

/** The answers of the model and the parser themselves. */
final class ModelRules implements FieldRules {

  @Override
  public Outcome<FieldValue.Group> merge(
      ContentType type, FieldValue.Group shared, FieldValue.Group translated) {
    return Outcome.of(FieldRules.union(shared, translated));
  }

  @Override
  public boolean isSymmetric(Field field) {
    return false;
  }

  @Override
  public List<String> choices(Field field) {
    return List.of();
  }

  @Override
  public List<Link> links(FieldValue.Text text) {
    return List.of();
  }
}
