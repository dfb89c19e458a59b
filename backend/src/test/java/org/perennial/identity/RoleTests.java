package org.perennial.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class RoleTests {

    /** A role named differently on two pages is two roles to whoever reads them. */
    @Test
    void hasTheSameTitleInMailsAndOnScreens() {
        Map<String, String> screens = JsonMapper.builder()
                .build()
                .readValue(Path.of("../frontend/src/i18n/en/roles.json").toFile(), new TypeReference<>() {});

        assertThat(Arrays.stream(Role.values()).collect(Collectors.toMap(Role::key, Role::title))).isEqualTo(screens);
    }
}
