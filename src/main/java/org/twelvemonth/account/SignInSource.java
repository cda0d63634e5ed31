package org.twelvemonth.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an attempt to sign in comes from.
 *
 * @param address the client's IP address; empty for a command
 * @param browser the token that the browser sent, by which it is recognised when it has signed in before
 */
public record SignInSource(Optional<InetAddress> address, Optional<String> browser) {
    /** A command of this machine. */
    public static final SignInSource COMMAND = new SignInSource(Optional.empty(), Optional.empty());

    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final int IPV6_NETWORK_BYTES = 8;

    /** The IP address that a literal means; empty for anything else. No name is looked up. */
    public static Optional<InetAddress> addressOf(String literal) {
        try {
            return IPV4.matcher(literal).matches() || IPV6.matcher(literal).matches()
                    ? Optional.of(InetAddress.getByName(literal))
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** The network that one subscriber has alone: the IPv4 address, or the first 64 bits of the IPv6 address. */
    String network() {
        return address.map(client -> client instanceof Inet6Address
                        ? HexFormat.of().formatHex(Arrays.copyOf(client.getAddress(), IPV6_NETWORK_BYTES))
                        : client.getHostAddress())
                .orElse("");
    }
}
