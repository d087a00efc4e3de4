package org.gongyou.channels.wechat;

import java.util.function.BiPredicate;
import org.gongyou.channels.capability.Capabilities;
import org.gongyou.channels.capability.Capability;
import org.gongyou.core.message.AccountRef;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What an account may do: what its kind may, without what the platform has refused it. */
@Component
class Permissions {

    private final BiPredicate<AccountRef, Capability> off;
    private final Memory memory;

    @Autowired
    Permissions(Capabilities capabilities) {
        this(capabilities::isOff, capabilities::switchOff);
    }

    Permissions(BiPredicate<AccountRef, Capability> off, Memory memory) {
        this.off = off;
        this.memory = memory;
    }

    /** Keeps what was refused. */
    interface Memory {
        void switchOff(AccountRef account, Capability capability, String reason);
    }

    /** Whether customer-service messages may be sent. */
    boolean mayPush(WeChatAccount account) {
        return account.kind().mayPush() && !off.test(account.ref(), Capability.PUSH);
    }

    /** Whether they may have a menu to tap. */
    boolean hasMenus(WeChatAccount account) {
        return account.kind().hasMenus() && !off.test(account.ref(), Capability.MENU_MESSAGE);
    }

    /** Remembers what the platform has refused. */
    void refused(WeChatAccount account, Capability capability, String reason) {
        memory.switchOff(account.ref(), capability, reason);
    }
}
