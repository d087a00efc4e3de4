package org.gongyou.intents.entity;

import java.util.List;
import org.gongyou.intents.Entity;
import org.gongyou.intents.pipeline.Analysis;

/** Finds one kind of entity. Stateless. */
@FunctionalInterface
interface Finder {

    List<Entity> find(Analysis analysis);
}
