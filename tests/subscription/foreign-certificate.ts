/**
 * A certificate that nobody vouches for, of another host, and no longer valid. Made for tests alone:
 * `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=foreign.example`.
 */
export const FOREIGN_CERTIFICATE = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgc+WLAMDqAx24/5X2
0310VgiAv/vLRQcIMU/MQDqQk6uhRANCAASuOeD/TTtQ9G5EHQkgEU7MscOgl1FG
fAt/92lFK4+Qd1oksE3P7zqCLet7iqeZbul+0bemtTKNFh9ZAe2buuUd
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBiTCCAS+gAwIBAgIUWanRfYXs2ZQ6UZgHx3+8bl2sRCowCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPZm9yZWlnbi5leGFtcGxlMB4XDTI2MTEyOTE5MzcxMloXDTI2
MTEzMDE5MzcxMlowGjEYMBYGA1UEAwwPZm9yZWlnbi5leGFtcGxlMFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAErjng/007UPRuRB0JIBFOzLHDoJdRRnwLf/dpRSuP
kHdaJLBNz+86gi3re4qnmW7pftG3prUyjRYfWQHtm7rlHaNTMFEwHQYDVR0OBBYE
FE63oP8gDIYz3hmsG7M7SRlfHQVGMB8GA1UdIwQYMBaAFE63oP8gDIYz3hmsG7M7
SRlfHQVGMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIgCmnmBMgf
ZJwL4E3/KUwKNILATg+MJRPcYqGyaMhm+9kCIQDY8+qOHJ2uxcvu6dTLuzPlJOhD
65DrMkh9VBNWlaHGBQ==
-----END CERTIFICATE-----`,
};
