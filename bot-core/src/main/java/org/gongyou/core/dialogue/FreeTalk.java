package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Optional;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.Understanding;
import org.jspecify.annotations.Nullable;

/** What to do with words when no form is under way: find out what the person wants, and never guess. */
final class FreeTalk {

    /** Surer than this, and we do it. */
    static final double SURE = 0.45;

    /** Less sure than this, and it is not even worth asking back. */
    static final double POSSIBLE = 0.15;

    private final Services services;
    private final Steering steering;
    private final FormTalk formTalk;

    FreeTalk(Services services, Steering steering, FormTalk formTalk) {
        this.services = services;
        this.steering = steering;
        this.formTalk = formTalk;
    }

    void heard(Draft draft, Understanding heard) {
        Optional<RankedIntent> best = heard.best();
        if (heard.outOfScope() || best.isEmpty()) {
            draft.because("out of scope");
            lost(draft, heard.outOfScope() && best.isPresent() ? "out.of.scope" : "not.understood");
            return;
        }
        RankedIntent intent = best.get();
        draft.because("intent " + intent.intent() + " " + Math.round(intent.confidence() * 100) + "%");
        if (intent.confidence() < SURE) {
            unsure(draft, heard.ranking());
            return;
        }
        Optional<ServiceDefinition> service = services.find(intent.intent());
        if (service.isPresent()) {
            serve(draft, heard, service.get(), intent.topic());
            return;
        }
        general(draft, intent.intent());
    }

    private void serve(Draft draft, Understanding heard, ServiceDefinition service, @Nullable String topic) {
        if (topic != null && services.explain(draft, service.id(), topic)) {
            services.offer(draft, service, heard);
            return;
        }
        services.begin(draft, service);
        boolean begun =
                draft.flow().filter(f -> f.service().equals(service.id())).isPresent();
        if (begun) {
            formTalk.volunteered(draft, heard);
        }
    }

    /** Two close intents: ask which. Nothing close: say so. */
    private void unsure(Draft draft, List<RankedIntent> ranking) {
        List<ServiceDefinition> close = ranking.stream()
                .filter(r -> r.confidence() >= POSSIBLE)
                .limit(3)
                .flatMap(r -> services.find(r.intent()).stream())
                .toList();
        if (close.isEmpty()) {
            lost(draft, "not.understood");
            return;
        }
        draft.because("ask back");
        draft.say("clarify");
        close.forEach(s -> draft.offer("start:" + s.id(), s.title()));
        draft.offerWorded("human", "choice.human");
        draft.questioned();
    }

    private void general(Draft draft, String intent) {
        if (steering.steer(draft, intent)) {
            return;
        }
        if (intent.equals("core.complaint") || intent.equals("core.abuse")) {
            offerHuman(draft);
            return;
        }
        draft.say("chitchat");
        services.menu(draft);
    }

    private void lost(Draft draft, String key) {
        draft.missed();
        if (draft.misses() >= 2) {
            offerHuman(draft);
            return;
        }
        draft.say(key);
        services.menu(draft);
    }

    private static void offerHuman(Draft draft) {
        draft.say("not.understood.twice");
        draft.offerWorded("human", "choice.human");
        draft.offerWorded("menu", "choice.menu");
        draft.await(Pending.Kind.HUMAN, null);
    }
}
