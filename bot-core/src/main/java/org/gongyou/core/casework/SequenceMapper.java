package org.gongyou.core.casework;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The {@code number_sequence} table. */
@Mapper
interface SequenceMapper {

    void advance(@Param("name") String name);

    long counter(@Param("name") String name);
}
