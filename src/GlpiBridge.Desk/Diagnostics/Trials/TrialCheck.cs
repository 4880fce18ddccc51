using System.Globalization;
using System.Runtime.CompilerServices;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;

namespace GlpiBridge.Desk.Diagnostics.Trials;

/// <summary>Sends a request as the agent, with a picture in its text and a file, reads it again as the agent and as a technician, byte for byte, and deletes it.</summary>
internal sealed class TrialCheck(GlpiSessions sessions, GlpiServiceAccount service, TicketWriter writer, TicketReader tickets, DocumentTransfer transfer) : ICheck
{
    private static readonly MenuPath Bin = new("Assistance > Tickets, corbeille", "Assistance > Tickets, trash bin");

    public string Name => "trial";

    public string Subject => "Demande d'essai";

    public async IAsyncEnumerable<Finding> RunAsync(Examination examination, [EnumeratorCancellation] CancellationToken ct)
    {
        if (examination.Trial is not { } trial)
        {
            yield break;
        }

        if (examination.Agent is not { } credentials)
        {
            yield return new Finding(Name, Verdict.CannotTell, Subject, "Indiquez un agent d'essai : c'est en son nom que la demande part.");
            yield break;
        }

        var agent = await sessions.OpenAsync(credentials.Login, credentials.Password, ct);
        foreach (var finding in await SendAsync(agent, trial, ct))
        {
            yield return finding;
        }

        await sessions.CloseAsync(agent.Token, ct);
    }

    private async Task<IReadOnlyList<Finding>> SendAsync(GlpiSession agent, Trial trial, CancellationToken ct)
    {
        var entities = await sessions.ListEntitiesAsync(agent.Token, recursive: true, ct);
        if (Find(entities, trial.Entity, agent.ActiveEntity) is not { } entity)
        {
            return [ToMend(Name, Subject, $"L'entité « {trial.Entity} » n'est pas, ou pas seule de ce nom, parmi celles de l'agent : {string.Join(" ; ", entities.Select(one => one.Name))}.")];
        }

        await sessions.ActivateAllEntitiesAsync(agent.Token, ct);
        var reference = Guid.NewGuid().ToString("N");
        var files = new TrialFiles(reference);
        CreatedTicket created;
        try
        {
            created = await writer.CreateAsync(agent.Token, TicketOf(agent, entity, reference), files.ToSend, ct);
        }
        catch (GlpiException lost) when (lost.Fault is GlpiFault.OutcomeUnknown)
        {
            return [ToMend(Name, Subject, $"La réponse de GLPI s'est perdue : un serveur intermédiaire coupe peut-être trop tôt. Si la demande existe, son texte porte « {reference} » : supprimez-la.")];
        }
        catch (GlpiException refused)
        {
            return [ToMend(Name, Subject, $"GLPI refuse la demande de l'agent ({refused.Code ?? refused.Fault.ToString()}) : {refused.Body}")];
        }

        List<Finding> findings = [new(Name, Verdict.Ok, Subject, $"Demande n° {created.Id.Value} créée par l'agent dans « {entity.Name} ».")];
        findings.AddRange(created.Files.OfType<FileOutcome.Refused>().Select(refused => ToMend("trial-files", "Fichiers de la demande d'essai", $"GLPI a laissé « {refused.File.FileName} » de côté : {refused.Reason}") with { Menu = MenuPath.DocumentTypes }));
        findings.Add(await JudgeAsync("trial-agent", "Demande d'essai relue par l'agent", created, () => CompareAsync(agent.Token, created, files, ct)));
        findings.Add(await JudgeAsync("trial-technician", "Demande d'essai relue par un technicien", created, () => AsTechnicianAsync(trial, (session, stop) => CompareAsync(session, created, files, stop), ct)));
        // Whoever interrupts the examination leaves nothing behind in GLPI all the same.
        findings.Add(await DeleteAsync(agent.Token, trial, created.Id, CancellationToken.None));
        return findings;
    }

    private static async Task<Finding> JudgeAsync(string name, string subject, CreatedTicket created, Func<Task<IReadOnlyList<string>>> compare)
    {
        try
        {
            var different = await compare();
            var count = created.Files.OfType<FileOutcome.Kept>().Count();
            return different.Count > 0 ? ToMend(name, subject, $"Ne revient pas comme envoyé : {string.Join(", ", different)}. Un serveur intermédiaire ou un module de GLPI le change.")
                : count == 0 ? ToMend(name, subject, "Aucun fichier n'est arrivé.")
                : new Finding(name, Verdict.Ok, subject, $"Le texte, l'image à sa place et les fichiers sont là, octet pour octet ({count}).");
        }
        catch (GlpiException refused)
        {
            return ToMend(name, subject, $"GLPI ne la donne pas ({refused.Code ?? refused.Fault.ToString()}).");
        }
        catch (OperationCanceledException)
        {
            return new Finding(name, Verdict.CannotTell, subject, "Interrompu.");
        }
    }

    /// <returns>The names of the files that GLPI gives otherwise than they were sent, or not at their place.</returns>
    private async Task<IReadOnlyList<string>> CompareAsync(SessionToken session, CreatedTicket created, TrialFiles files, CancellationToken ct)
    {
        var ticket = await tickets.GetAsync(session, created.Id, ct);
        var different = new List<string>();
        foreach (var (file, document) in created.Files.OfType<FileOutcome.Kept>())
        {
            await using var download = await transfer.DownloadAsync(session, document, ct);
            using var bytes = new MemoryStream();
            await download.Content.CopyToAsync(bytes, ct);
            var isInPlace = file.InlineTag is null || ticket.Content.Contains($"docid={document.Value}", StringComparison.Ordinal);
            different.AddRange(isInPlace && files.AreBytesOf(file, bytes.ToArray()) ? [] : [file.FileName]);
        }

        return different;
    }

    private async Task<T> AsTechnicianAsync<T>(Trial trial, Func<SessionToken, CancellationToken, Task<T>> act, CancellationToken ct)
    {
        if (trial.Technician is not { } credentials)
        {
            return await service.RunAsync(act, ct);
        }

        var technician = await sessions.OpenAsync(credentials.Login, credentials.Password, ct);
        var result = await act(technician.Token, ct);
        await sessions.CloseAsync(technician.Token, ct);
        return result;
    }

    // An agent may while nobody has touched it; a rule of GLPI's may have done so already.
    private async Task<Finding> DeleteAsync(SessionToken agent, Trial trial, TicketId ticket, CancellationToken ct)
    {
        const string name = "trial-delete", subject = "Demande d'essai supprimée";
        Func<Task>[] ways =
        [
            () => writer.DeleteSilentlyAsync(agent, ticket, ct),
            () => AsTechnicianAsync(trial, async (session, stop) =>
            {
                await writer.DeleteSilentlyAsync(session, ticket, stop);
                return true;
            }, ct),
        ];
        foreach (var way in ways)
        {
            try
            {
                await way();
                return new Finding(name, Verdict.Ok, subject, $"La demande n° {ticket.Value} est dans la corbeille de GLPI, d'où un administrateur la purge.") { Menu = Bin };
            }
            catch (GlpiException)
            {
                // The next one may be allowed to.
            }
        }

        return ToMend(name, subject, $"Ni l'agent ni le technicien n'ont le droit de supprimer la demande n° {ticket.Value} : supprimez-la dans GLPI.") with { Menu = Bin };
    }

    private static NewTicket TicketOf(GlpiSession agent, EntityMembership entity, string reference) => new()
    {
        Name = "Essai du portail (glpibridge doctor), à ignorer",
        Content = $"<p>Essai automatique, supprimé aussitôt.</p><p><img id=\"{TrialFiles.Tag}\" src=\"x\"></p><p>{reference}</p>",
        Type = TicketType.Request,
        Urgency = Urgency.VeryLow,
        Entity = entity.Id,
        Requesters = [agent.UserId],
        IsSilent = true,
    };

    private static EntityMembership? Find(IReadOnlyList<EntityMembership> entities, string? wanted, EntityId first)
    {
        if (string.IsNullOrWhiteSpace(wanted))
        {
            return entities.FirstOrDefault(entity => entity.Id == first) ?? (entities is [var any, ..] ? any : null);
        }

        var name = wanted.Trim();
        bool Is(string candidate) => string.Equals(candidate.Trim(), name, StringComparison.OrdinalIgnoreCase);
        List<EntityMembership> exact = [.. entities.Where(entity => entity.Id.Value.ToString(CultureInfo.InvariantCulture) == name || Is(entity.Name))];
        List<EntityMembership> last = [.. entities.Where(entity => Is(entity.Name.Split('>')[^1]))];
        return exact.Count > 0 ? exact[0] : last is [var only] ? only : null;
    }

    private static Finding ToMend(string name, string subject, string meaning) => new(name, Verdict.ToMend, subject, meaning);
}
