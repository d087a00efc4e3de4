package org.gongyou.channels.capability;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongyou.channels.capability.Capabilities.SwitchedOff;
import org.gongyou.core.message.AccountRef;

/** The {@code channel_capability} table: what is switched off. */
@Mapper
interface CapabilityMapper {

    List<SwitchedOff> find(AccountRef account);

    void insert(@Param("account") AccountRef account, @Param("off") SwitchedOff off);

    void delete(@Param("account") AccountRef account, @Param("capability") Capability capability);
}
