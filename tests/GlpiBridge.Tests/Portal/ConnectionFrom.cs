using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace GlpiBridge.Tests.Portal;

/// <summary>The test server has no connections: each request says in a header of its own where its connection would come from.</summary>
internal sealed class ConnectionFrom : IStartupFilter
{
    public const string Header = "Test-Connection-From";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.TryParse(context.Request.Headers[Header], out var from) ? from : null;
            return rest(context);
        });
        next(app);
    };
}
