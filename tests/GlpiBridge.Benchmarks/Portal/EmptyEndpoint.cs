using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace GlpiBridge.Benchmarks.Portal;

/// <summary>An empty answer of the portal's own host, given before the portal's pipeline: what Kestrel, the loopback and the measuring client cost alone.</summary>
internal sealed class EmptyEndpoint : IStartupFilter
{
    public const string Path = "/benchmark-empty";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Map(Path, branch => branch.Run(_ => Task.CompletedTask));
        next(app);
    };
}
