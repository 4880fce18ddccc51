using System.Runtime.CompilerServices;

namespace GlpiBridge.Desk.Diagnostics.Checks;

/// <summary>Whether this version of GLPI is known to the portal, and free of the holes that are known.</summary>
internal sealed class VersionCheck(ServiceReadings readings) : ICheck
{
    // The first of each line without the holes published in 2026.
    private static readonly Version[] Mended = [new(10, 0, 25), new(11, 0, 7)];

    public string Name => "version";

    public string Subject => "Version de GLPI";

    public async IAsyncEnumerable<Finding> RunAsync(Examination examination, [EnumeratorCancellation] CancellationToken ct)
    {
        var told = (await readings.ConfigAsync(ct)).Version;
        // « 11.0.0-beta1 » and the like.
        if (!Version.TryParse(told.Split('-', '~')[0], out var version))
        {
            yield return new Finding(Name, Verdict.CannotTell, Subject, $"GLPI se dit en version « {told} », que le portail ne sait pas lire.");
            yield break;
        }

        yield return Mended.FirstOrDefault(line => line.Major == version.Major) switch
        {
            null when version.Major < Mended[0].Major => new Finding(Name, Verdict.ToMend, Subject, $"GLPI {told} est trop ancien : le portail demande au moins la version 10.0."),
            null => new Finding(Name, Verdict.CannotTell, Subject, $"GLPI {told} est plus récent que ce que le portail connaît."),
            var mended when version < mended => new Finding(Name, Verdict.ToMend, Subject, $"GLPI {told} a des failles connues et publiées : passez à la version {mended} ou plus récente."),
            _ => new Finding(Name, Verdict.Ok, Subject, $"GLPI {told}."),
        };
    }
}
