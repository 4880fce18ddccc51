using System.Text.Json.Nodes;
using GlpiBridge.Benchmarks.Glpi;
using GlpiBridge.Benchmarks.Measuring;
using GlpiBridge.Benchmarks.Portal;

namespace GlpiBridge.Benchmarks;

/// <summary>« Mes demandes », a request and its file against the bare calls that they cannot do without, made side by side as the portal makes them; the bare calls against themselves are the noise.</summary>
internal sealed class TicketLoad(AgentBrowser agent, BareGlpi glpi, BareGlpi service)
{
    private const int WarmUp = 150, Measured = 300;
    private static readonly int[] OpenStates = [1, 2, 3, 4, 5], Columns = [2, 1, 12, 14, 10, 7, 80, 15, 19, 17, 4];
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public async Task<Figures[]> RunAsync(CancellationToken ct)
    {
        var (ticket, answers) = await AnsweredAsync(ct);
        var page = $"/demandes/{ticket}";
        var items = string.Join('&', answers.Select((answer, index) => $"items[{index}][itemtype]=ITILFollowup&items[{index}][items_id]={answer}"));
        return
        [
            await CompareAsync("list", ListAsync, "/demandes", ct),
            await CompareAsync("request", stop => RequestAsync(ticket, items, stop), page, ct),
        ];
    }

    private Task<Figures> CompareAsync(string what, Func<CancellationToken, Task> calls, string address, CancellationToken ct)
    {
        var bare = new Step("bare calls, " + what, calls);
        return new Rounds(WarmUp, Measured, Limit).RunAsync([bare, bare with { Name = bare.Name + ", again" }, new Step("portal, " + what, stop => agent.GetAsync(address, stop))], ct);
    }

    private Task ListAsync(CancellationToken ct)
    {
        var states = string.Join('&', OpenStates.Select((state, index) =>
            $"criteria[0][criteria][{index}][link]=OR&criteria[0][criteria][{index}][field]=12&criteria[0][criteria][{index}][searchtype]=equals&criteria[0][criteria][{index}][value]={state}"));
        var columns = string.Join('&', Columns.Select((column, index) => $"forcedisplay[{index}]={column}"));
        return glpi.GetAsync($"search/Ticket?{states}&{columns}&sort=19&order=DESC&range=0-19", ct);
    }

    // Seven at once, and the files of the answers when these are known.
    private async Task RequestAsync(long ticket, string items, CancellationToken ct)
    {
        string[] parts = ["Ticket_User?", "Group_Ticket?", "ITILFollowup?", "TicketTask?", "ITILSolution?", "TicketSatisfaction?"];
        await Task.WhenAll(parts.Select(part => glpi.GetAsync($"Ticket/{ticket}/{part}get_hateoas=false&range=0-199", ct)).Prepend(glpi.GetAsync($"Ticket/{ticket}?with_documents=true&get_hateoas=false", ct)));
        await service.GetAsync($"getMultipleItems?with_documents=true&get_hateoas=false&{items}", ct);
    }

    /// <summary>The agent's first request that was answered, with the answers.</summary>
    private async Task<(long Ticket, IReadOnlyList<long> Answers)> AnsweredAsync(CancellationToken ct)
    {
        foreach (var ticket in (await glpi.GetAsync("Ticket?range=0-49&sort=id&get_hateoas=false", ct)).AsArray())
        {
            var id = (long)ticket!["id"]!;
            if (await glpi.GetAsync($"Ticket/{id}/ITILFollowup?get_hateoas=false&range=0-49", ct) is JsonArray { Count: > 0 } answers)
            {
                return (id, [.. answers.Select(answer => (long)answer!["id"]!)]);
            }
        }

        throw new InvalidOperationException("None of the agent's tickets was answered.");
    }
}
