using GlpiBridge.Cli.Diagnostics;
using GlpiBridge.Desk.Diagnostics;

namespace GlpiBridge.Cli.Setup;

/// Asks one thing after the other, and says at once what is wrong with an answer; it can be corrected, or kept.
internal sealed class SetupQuestions(TextWriter output, bool isUnattended)
{
    /// <param name="question">What is asked.</param>
    /// <param name="preset">What an empty answer stands for.</param>
    /// <param name="fault">What is wrong with an answer that cannot be kept; null for nothing.</param>
    /// <param name="isHidden">Whether it is a secret.</param>
    /// <exception cref="RefusedException">The answer is wrong, and nobody is there to give another.</exception>
    public string Ask(string question, string preset, Func<string, string?> fault, bool isHidden = false)
    {
        while (true)
        {
            var answer = isUnattended ? preset : Read(question, preset, isHidden);
            if (fault(answer) is not { } wrong)
            {
                return answer;
            }

            if (isUnattended)
            {
                throw new RefusedException($"{question} : {wrong} Rien n'est écrit.");
            }

            output.WriteLine("  " + wrong);
        }
    }

    public bool Confirm(string question)
    {
        output.Write($"{question} [o/N] : ");
        return Terminal.ReadLine(isHidden: false).StartsWith("o", StringComparison.OrdinalIgnoreCase);
    }

    /// <returns>Whether the answers stay as they are.</returns>
    public bool Keeps(IReadOnlyCollection<Finding> findings)
    {
        foreach (var finding in findings)
        {
            output.WriteLine(FindingText.Of(finding));
        }

        return isUnattended || findings.All(finding => finding.Verdict is not Verdict.ToMend) || Confirm("Garder quand même cette réponse ?");
    }

    private string Read(string question, string preset, bool isHidden)
    {
        output.Write($"{question}{(preset.Length == 0 ? "" : isHidden ? " [inchangé]" : $" [{preset}]")} : ");
        var typed = Terminal.ReadLine(isHidden);
        if (isHidden)
        {
            output.WriteLine();
        }

        return typed.Length > 0 ? typed : preset;
    }
}
