using System.Runtime.CompilerServices;
using GlpiBridge.Glpi.Compatibility;

namespace GlpiBridge.Desk.Diagnostics.Checks;

/// <summary>Whether this version of GLPI is known to the portal, and free of the holes that are known.</summary>
internal sealed class VersionCheck(ServiceReadings readings) : ICheck
{
    public string Name => "version";

    public string Subject => "Version de GLPI";

    public async IAsyncEnumerable<Finding> RunAsync(Examination examination, [EnumeratorCancellation] CancellationToken ct)
    {
        var told = (await readings.ConfigAsync(ct)).Version;
        yield return GlpiRelease.Of(told) switch
        {
            null => new Finding(Name, Verdict.CannotTell, Subject, $"GLPI se dit en version « {told} », que le portail ne sait pas lire."),
            { Support: GlpiSupport.TooOld } => new Finding(Name, Verdict.ToMend, Subject, $"GLPI {told} est trop ancien : le portail demande au moins la version 10.0."),
            { Support: GlpiSupport.Unknown } => new Finding(Name, Verdict.CannotTell, Subject, $"GLPI {told} est plus récent que ce que le portail connaît."),
            { HasKnownHoles: true, FirstSafe: { } safe } => new Finding(Name, Verdict.ToMend, Subject, $"GLPI {told} a des failles connues et publiées : passez à la version {safe} ou plus récente."),
            _ => new Finding(Name, Verdict.Ok, Subject, $"GLPI {told}."),
        };
    }
}
