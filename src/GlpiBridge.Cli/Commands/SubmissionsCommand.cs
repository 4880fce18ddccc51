using System.CommandLine;
using System.Security.Cryptography;
using GlpiBridge.Cli.Submissions;
using GlpiBridge.Desk.Operations;
using GlpiBridge.Submissions;

namespace GlpiBridge.Cli.Commands;

/// What an operator does with what was sent, whether the portal runs or not; no GLPI is asked.
internal static class SubmissionsCommand
{
    private const int Most = 10_000;

    public static Command Create() => new("submissions", "Montre et débloque ce que les agents ont envoyé.") { List(), Show(), Retry(), Park(), Export() };

    private static Command List()
    {
        var state = new Option<SentGroup?>("--state") { Description = "waiting, parked, unknown, delivered ou all. Sans cette option : tout ce que GLPI n'a pas encore." };
        var json = Json();
        var config = ConfigOption.Create();
        var command = new Command("list", "Écrit la liste des envois, les plus récents d'abord.") { state, json, config };
        command.SetAction((result, ct) => RunAsync(result, config, async data =>
        {
            var states = result.GetValue(state) is { } group ? group.States() : [.. SentGroup.Waiting.States(), .. SentGroup.Parked.States()];
            var found = await data.Outbox.PageAsync(states, null, 0, Most, ct);
            if (result.GetValue(json))
            {
                return SentFacts.ListJson(found.Sent);
            }

            return found.Sent.Count == 0 ? throw new RefusedException("Aucun envoi.") : SentText.List(found.Sent);
        }));
        return command;
    }

    private static Command Show()
    {
        var reference = Reference();
        var content = new Option<bool>("--content") { Description = "Écrit aussi les réponses, qui sont personnelles ; l'audit en garde la trace." };
        var json = Json();
        var config = ConfigOption.Create();
        var command = new Command("show", "Écrit où en est un envoi.") { reference, content, json, config };
        command.SetAction((result, ct) => RunAsync(result, config, async data =>
        {
            var sent = await data.FindAsync(result.GetRequiredValue(reference), ct);
            var facts = result.GetValue(content) ? data.Acts.Read(PortalData.Operator, sent) : SentFacts.Of(sent, withAnswers: false);
            return result.GetValue(json) ? facts.ToJson() : SentText.Facts(facts);
        }));
        return command;
    }

    private static Command Retry()
    {
        var references = new Argument<string[]>("références") { Description = "Références ou identifiants des envois.", Arity = ArgumentArity.ZeroOrMore };
        var allParked = new Option<bool>("--all-parked") { Description = "Tous ceux qui sont mis de côté." };
        var config = ConfigOption.Create();
        var command = new Command("retry", "Fait réessayer des envois maintenant ; ce que GLPI a peut-être déjà y est d'abord cherché.") { references, allParked, config };
        command.Validators.Add(result =>
        {
            if (result.GetValue(references) is { Length: > 0 } == result.GetValue(allParked))
            {
                result.AddError("Indiquez des références, ou bien --all-parked.");
            }
        });
        command.SetAction((result, ct) => RunAsync(result, config, async data =>
        {
            string[] wanted = result.GetValue(allParked)
                ? [.. (await data.Outbox.ListAsync([SubmissionState.Parked], ct)).Select(sent => sent.Reference)]
                : result.GetRequiredValue(references);
            return wanted.Length == 0 ? throw new RefusedException("Aucun envoi n'est mis de côté.") : await EachAsync(wanted, one => RetryAsync(data, one, ct));
        }));
        return command;
    }

    private static Command Park()
    {
        var reference = Reference();
        var config = ConfigOption.Create();
        var command = new Command("park", "Met un envoi de côté : il ne part plus tant que personne ne le fait réessayer.") { reference, config };
        command.SetAction((result, ct) => RunAsync(result, config, async data =>
        {
            var sent = await data.FindAsync(result.GetRequiredValue(reference), ct);
            return await data.Acts.ParkAsync(PortalData.Operator, sent, ct)
                ? $"{sent.Reference} : mis de côté."
                : throw new RefusedException($"{sent.Reference} : {WhyNot(sent.State, "déjà mis de côté")}.");
        }));
        return command;
    }

    private static Command Export()
    {
        var reference = Reference();
        var to = new Option<DirectoryInfo>("--to") { Description = "Dossier où créer celui de l'envoi, qui porte sa référence.", Required = true };
        var config = ConfigOption.Create();
        var command = new Command("export", "Copie un envoi : ses réponses en JSON, ses fichiers tels quels. L'audit en garde la trace.") { reference, to, config };
        command.SetAction((result, ct) => RunAsync(result, config, async data =>
        {
            var sent = await data.FindAsync(result.GetRequiredValue(reference), ct);
            var path = Path.Combine(result.GetRequiredValue(to).FullName, sent.Reference);
            ExportFolder.ThrowIfThere(path);
            var exported = data.Acts.Export(PortalData.Operator, sent);
            await ExportFolder.WriteAsync(path, exported, ct);
            return $"{path} : {exported.Count} fichiers écrits. Ils sont personnels : effacez-les dès qu'ils ne servent plus.";
        }));
        return command;
    }

    private static async Task<string> RetryAsync(PortalData data, string given, CancellationToken ct)
    {
        var sent = await data.FindAsync(given, ct);
        return await data.Acts.RetryAsync(PortalData.Operator, sent, ct)
            ? $"{sent.Reference} : {(sent.Follows is { } first ? $"partira après {first.Reference}" : "sera réessayé dès que le portail tourne")}."
            : throw new RefusedException($"{sent.Reference} : {WhyNot(sent.State, sent.Follows is { } before ? $"attend {before.Reference}, et partira après" : "rien à réessayer")}.");
    }

    // All that can be done is done, and one that cannot is told at the end.
    private static async Task<string> EachAsync(IEnumerable<string> given, Func<string, Task<string>> act)
    {
        var (done, refused) = (new List<string>(), new List<string>());
        foreach (var one in given)
        {
            try
            {
                done.Add(await act(one));
            }
            catch (RefusedException no)
            {
                refused.Add(no.Message);
            }
        }

        return refused.Count == 0 ? string.Join('\n', done) : throw new RefusedException(string.Join('\n', refused)) { Done = done };
    }

    private static string WhyNot(SubmissionState state, string otherwise) => state switch
    {
        SubmissionState.Delivered => "GLPI l'a déjà",
        SubmissionState.Delivering => "il part vers GLPI en ce moment même ; recommencez dans une minute",
        _ => otherwise,
    };

    private static Argument<string> Reference() => new("référence") { Description = "Référence (GB-…) ou identifiant de l'envoi." };

    private static Option<bool> Json() => new("--json") { Description = "Écrit du JSON." };

    private static async Task<int> RunAsync(ParseResult result, Option<DirectoryInfo> config, Func<PortalData, Task<string>> run)
    {
        try
        {
            await using var data = PortalData.Open(PortalConfiguration.Read(result.GetRequiredValue(config).FullName));
            return await RunAsync(result, data, run);
        }
        catch (RefusedException no)
        {
            await result.InvocationConfiguration.Output.WriteAsync(string.Concat(no.Done.Select(line => line + "\n")));
            await result.InvocationConfiguration.Error.WriteLineAsync(no.Message);
            return 1;
        }
    }

    private static async Task<int> RunAsync(ParseResult result, PortalData data, Func<PortalData, Task<string>> run)
    {
        try
        {
            await result.InvocationConfiguration.Output.WriteAsync(await run(data) + "\n");
            return 0;
        }
        catch (Exception wrong) when (wrong is CryptographicException or IOException or UnauthorizedAccessException || StoreFaults.IsOne(wrong))
        {
            throw new RefusedException(
                wrong switch
                {
                    CryptographicException => $"La clé qui a chiffré cet envoi n'est pas dans {data.Keys}. Restaurez les clés du portail.",
                    _ when StoreFaults.IsOne(wrong) => $"La base du portail ne répond pas comme prévu ({wrong.Message}). Démarrez d'abord le portail de cette version, qui la met à jour.",
                    _ => $"Un fichier n'a pas pu être lu ou écrit ({wrong.Message}). Lancez la commande sous le compte du portail.",
                },
                wrong);
        }
    }
}
