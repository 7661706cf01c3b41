using Integreat.Platform.Gateway.Telemetry;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Tests.Chat;

public sealed class ChatLogTests
{
    [Theory]
    [InlineData("/api/v3/town/de/chat/f00/", "f00", "/api/v3/town/de/chat/{device}/")]
    [InlineData("/api/v3/town/f00/is_chat_enabled/", "f00", "/api/v3/town/{device}/is_chat_enabled/")]
    [InlineData("/api/v3/town/de/pages/", null, "/api/v3/town/de/pages/")]
    public void No_device_is_named_in_a_log(string path, string? device, string logged)
    {
        var http = new DefaultHttpContext();
        http.Request.Path = path;
        if (device is not null)
        {
            http.Request.RouteValues["device"] = device;
        }

        Assert.Equal(logged, LoggablePath.Of(http));
    }
}
