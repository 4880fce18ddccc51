using GlpiBridge.Desk.Diagnostics;

namespace GlpiBridge.Cli.Diagnostics;

/// Findings for somebody who reads a terminal.
internal static class FindingText
{
    private const int Column = 12;

    public static string Of(Finding finding)
    {
        List<string> lines = [$"{Word(finding.Verdict),-Column}{finding.Subject} : {finding.Meaning}"];
        if (finding.Verdict is not Verdict.Ok)
        {
            lines.AddRange(finding.Menu is { } menu ? [Indented($"GLPI : {menu.French}"), Indented($"       {menu.English}")] : []);
            lines.AddRange(finding.Key is { } key ? [Indented($"Clé : {key}")] : []);
        }

        return string.Join('\n', lines);
    }

    public static string Sum(IReadOnlyCollection<Finding> findings) =>
        $"{findings.Count} points vérifiés. En ordre : {Count(findings, Verdict.Ok)}. À corriger : {Count(findings, Verdict.ToMend)}. Impossible à dire d'ici : {Count(findings, Verdict.CannotTell)}.";

    private static int Count(IEnumerable<Finding> findings, Verdict verdict) => findings.Count(finding => finding.Verdict == verdict);

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Ok => "ok",
        Verdict.ToMend => "À CORRIGER",
        _ => "?",
    };

    private static string Indented(string line) => new string(' ', Column) + line;
}
