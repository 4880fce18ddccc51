using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Compatibility;
using GlpiBridge.Glpi.Sessions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlpiBridge.Desk.Diagnostics;

/// <summary>Says in the log, once after the start, which GLPI is behind the portal and whether it is known; a GLPI that does not answer is asked again until it does.</summary>
internal sealed partial class VersionWatch(GlpiServiceAccount service, GlpiSessions sessions, TimeProvider clock, ILogger<VersionWatch> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await TriedAsync(stoppingToken))
        {
            await Task.Delay(BetweenTries, clock, stoppingToken);
        }
    }

    private async Task<bool> TriedAsync(CancellationToken ct)
    {
        try
        {
            Tell((await service.RunAsync(sessions.GetConfigAsync, ct)).Version);
            return true;
        }
        catch (Exception silent) when (silent is GlpiException or InvalidOperationException)
        {
            // The health check and the doctor tell why.
            return false;
        }
    }

    private void Tell(string told)
    {
        switch (GlpiRelease.Of(told))
        {
            case { Support: GlpiSupport.TooOld }:
                TooOld(told);
                break;
            case null or { Support: GlpiSupport.Unknown }:
                Unknown(told);
                break;
            case { HasKnownHoles: true, FirstSafe: { } safe }:
                Unsafe(told, safe);
                break;
            default:
                Known(told);
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "GLPI {Version}")]
    private partial void Known(string version);

    [LoggerMessage(Level = LogLevel.Warning, Message = "GLPI {Version} has holes that are known and published: bring it to {Safe} or later")]
    private partial void Unsafe(string version, Version safe);

    [LoggerMessage(Level = LogLevel.Warning, Message = "GLPI {Version} is not known to this portal: it may work, see « glpibridge doctor »")]
    private partial void Unknown(string version);

    [LoggerMessage(Level = LogLevel.Error, Message = "GLPI {Version} is too old: the portal is made for 10.0 and later")]
    private partial void TooOld(string version);
}
