using System.Runtime.CompilerServices;
using GlpiBridge.Glpi;

namespace GlpiBridge.Desk.Diagnostics;

/// <summary>Looks at a GLPI and at how the portal is set up to use it, in the order in which one would mend it.</summary>
public sealed class Doctor
{
    private readonly IReadOnlyList<ICheck> checks;

    internal Doctor(IEnumerable<ICheck> checks) => this.checks = [.. checks];

    /// <summary>Gives each line as soon as it is known.</summary>
    public async IAsyncEnumerable<Finding> ExamineAsync(Examination examination, [EnumeratorCancellation] CancellationToken ct)
    {
        Finding? stopped = null;
        foreach (var check in checks.Where(check => examination.Only?.Contains(check.Name) is not false))
        {
            var findings = stopped is null
                ? await RunAsync(check, examination, ct)
                : [new Finding(check.Name, Verdict.CannotTell, check.Subject, $"Non vérifié : corrigez d'abord « {stopped.Subject} ».")];
            foreach (var finding in findings)
            {
                yield return finding;
                stopped = finding.StopsAll ? finding : stopped;
            }
        }
    }

    private static async Task<IReadOnlyList<Finding>> RunAsync(ICheck check, Examination examination, CancellationToken ct)
    {
        var findings = new List<Finding>();
        try
        {
            await foreach (var finding in check.RunAsync(examination, ct))
            {
                findings.Add(finding);
            }
        }
        catch (GlpiException failed)
        {
            findings.Add(new Finding(check.Name, Verdict.CannotTell, check.Subject, $"GLPI n'a pas répondu comme attendu ({failed.Fault}{(failed.Code is null ? "" : ", " + failed.Code)})."));
        }

        return findings;
    }
}
