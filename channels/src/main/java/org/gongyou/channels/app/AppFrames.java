package org.gongyou.channels.app;

import org.gongyou.core.conversation.MessageConflictException;
import org.gongyou.core.conversation.Receipt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Does what the frames of sockets ask for. {@code accepted} is said once the message is stored for good. */
@Component
class AppFrames {

    private static final Logger LOG = LoggerFactory.getLogger(AppFrames.class);

    private final AppSessions sessions;
    private final AppMessages incoming;
    private final ReadMarks marks;
    private final Hints hints;
    private final Connections connections;

    AppFrames(AppSessions sessions, AppMessages incoming, ReadMarks marks, Hints hints, Connections connections) {
        this.sessions = sessions;
        this.incoming = incoming;
        this.marks = marks;
        this.hints = hints;
        this.connections = connections;
    }

    /** Does it, and says what came of it; whatever is wrong with it is said, too. */
    void handle(AppSocket socket, AppFrame frame) {
        ProblemDetail problem = problemOf(() -> act(socket, frame));
        if (problem != null) {
            socket.say(AppAnswer.error(problem, frame.clientMsgId()));
        }
    }

    /** What is wrong with doing this; null if nothing. */
    static @Nullable ProblemDetail problemOf(Runnable act) {
        try {
            act.run();
            return null;
        } catch (AppProblem problem) {
            return problem.getBody();
        } catch (MessageConflictException e) {
            return AppProblem.conflict().getBody();
        } catch (DataAccessException | TransactionException e) {
            LOG.error("The store cannot be reached: {}", e.toString());
            return AppProblem.unavailable().getBody();
        }
    }

    /** Lets a socket go that is closed. */
    void forget(AppSocket socket) {
        AppSession session = socket.session();
        if (session != null) {
            connections.remove(session, socket);
        }
    }

    private void act(AppSocket socket, AppFrame frame) {
        switch (frame.op() == null ? "" : frame.op()) {
            case "resume" -> resume(socket, frame);
            case "send" -> send(socket, frame);
            case "read" -> marks.read(socket.requireSession().conversationId(), AppFrame.number(frame.seq(), "seq"));
            case "typing" -> typing(socket);
            // Whoever says with which number he goes on needs to acknowledge nothing; it shows that he is there.
            case "ack" -> socket.requireSession();
            case "ping" -> socket.say(AppAnswer.pong());
            default -> throw AppProblem.badRequest("op 应为 resume、send、read、typing、ack 或 ping。");
        }
    }

    private void resume(AppSocket socket, AppFrame frame) {
        long after = AppFrame.number(frame.lastSeq(), "last_seq");
        AppSession known = socket.session();
        AppSession session = known == null || frame.token() != null
                ? sessions.require(socket.account(), "Bearer " + frame.token())
                : known;
        if (known != null && known.conversationId() != session.conversationId()) {
            throw AppProblem.badRequest("一个连接只能属于一个会话，请另开连接。");
        }
        boolean first = !socket.isTold();
        socket.resume(session, after);
        if (first) {
            connections.add(session, socket);
            if (socket.isClosed()) {
                forget(socket);
            }
        }
    }

    private void send(AppSocket socket, AppFrame frame) {
        AppSession session = socket.requireSession();
        AppMessage message = new AppMessage(frame.clientMsgId(), frame.content());
        Receipt receipt = AppLifeline.taken(message, () -> incoming.take(session, message));
        socket.say(AppAnswer.accepted(message.id(), receipt.repeated()));
    }

    private void typing(AppSocket socket) {
        AppSession session = socket.requireSession();
        if (socket.typingIsNews()) {
            hints.tell(Hint.typing(session.conversationId()));
        }
    }
}
