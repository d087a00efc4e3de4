package org.gongyou.intents.entity;

import java.util.List;
import org.gongyou.intents.Entity;
import org.gongyou.intents.pipeline.Analysis;

/** Finds the entities of one type in a text. Called from many threads. */
interface Recogniser {

    /** What it finds in the normalised text, in any order. */
    List<Entity> find(Analysis analysis);
}
