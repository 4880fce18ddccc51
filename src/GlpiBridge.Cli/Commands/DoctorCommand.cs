using System.CommandLine;
using System.Runtime.CompilerServices;
using GlpiBridge.Cli.Diagnostics;
using GlpiBridge.Desk.Diagnostics;
using GlpiBridge.Desk.Diagnostics.Trials;
using GlpiBridge.Glpi.Sessions;

namespace GlpiBridge.Cli.Commands;

/// What is wrong with a GLPI and with how the portal is set up to use it. Nothing is written to GLPI unless that is asked for.
internal static class DoctorCommand
{
    public static Command Create()
    {
        var agent = new Option<string?>("--agent") { Description = $"Identifiant d'un agent d'essai, pour vérifier ses droits. Son mot de passe est demandé, ou lu dans {TestPassword.OfAgent}." };
        var write = new Option<string?>("--write")
        {
            Description = "Crée au nom de l'agent d'essai une demande avec une image et un fichier, la relit et la supprime. Valeur possible : l'entité où la créer.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var technician = new Option<string?>("--technician") { Description = $"Avec --write : identifiant d'un technicien qui relit la demande (sinon le compte de service). Son mot de passe est demandé, ou lu dans {TestPassword.OfTechnician}." };
        var json = new Option<bool>("--json") { Description = "Écrit du JSON." };
        var config = ConfigOption.Create();
        var command = new Command("doctor", "Vérifie GLPI et la configuration du portail. Code de sortie : 0 si rien n'est à corriger, sinon 1.") { agent, write, technician, json, config };
        command.SetAction(async (result, ct) =>
        {
            var (output, error) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
            try
            {
                var configuration = PortalConfiguration.Read(result.GetRequiredValue(config).FullName);
                Credentials? read(Option<string?> account, string variable) => result.GetValue(account) is { Length: > 0 } login ? new Credentials(login, TestPassword.Read(variable, login, output)) : null;
                var eyes = read(agent, TestPassword.OfAgent);
                var trial = result.GetResult(write) is null ? null : new Trial(result.GetValue(write), read(technician, TestPassword.OfTechnician));
                return await RunAsync(ExamineAsync(configuration, eyes, trial, ct), result.GetValue(json), output);
            }
            catch (RefusedException wrong)
            {
                await error.WriteLineAsync(wrong.Message);
                return 1;
            }
        });
        return command;
    }

    private static async Task<int> RunAsync(IAsyncEnumerable<Finding> findings, bool isJson, TextWriter output)
    {
        var all = new List<Finding>();
        await foreach (var finding in findings)
        {
            all.Add(finding);
            if (!isJson)
            {
                await output.WriteLineAsync(FindingText.Of(finding));
            }
        }

        await output.WriteLineAsync(isJson ? FindingJson.Of(all) : "\n" + FindingText.Sum(all));
        return all.Any(finding => finding.Verdict is Verdict.ToMend) ? 1 : 0;
    }

    private static async IAsyncEnumerable<Finding> ExamineAsync(PortalConfiguration configuration, Credentials? agent, Trial? trial, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var finding in ConfigurationFindings.OfAsync(configuration))
        {
            yield return finding;
        }

        await foreach (var finding in GlpiExamination.RunAsync(configuration, options => new Examination(options, agent) { Trial = trial }, ct))
        {
            yield return finding;
        }
    }
}
