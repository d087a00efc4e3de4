package org.gongyou.core.privacy;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals and opens every {@link Sealed} on its way through MyBatis. */
@Component
@MappedTypes(Sealed.class)
class SealedTypeHandler extends BaseTypeHandler<Sealed> {

    private final PersonalData personalData;

    SealedTypeHandler(PersonalData personalData) {
        this.personalData = personalData;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int i, Sealed value, JdbcType type)
            throws SQLException {
        statement.setString(i, personalData.seal(value.text()));
    }

    @Override
    public @Nullable Sealed getNullableResult(ResultSet rows, String column) throws SQLException {
        return open(rows.getString(column));
    }

    @Override
    public @Nullable Sealed getNullableResult(ResultSet rows, int column) throws SQLException {
        return open(rows.getString(column));
    }

    @Override
    public @Nullable Sealed getNullableResult(CallableStatement call, int column) throws SQLException {
        return open(call.getString(column));
    }

    private @Nullable Sealed open(@Nullable String sealed) {
        return sealed == null ? null : new Sealed(personalData.open(sealed));
    }
}
