using System.Diagnostics;
using System.Net;
using GlpiBridge.Benchmarks.Measuring;
using GlpiBridge.Benchmarks.Portal;
using GlpiBridge.EndToEnd.Tests;

namespace GlpiBridge.Benchmarks;

/// <summary>Whether the time of an answer tells which accounts and addresses exist: as the portal ships, but for limits that let all these tries pass.</summary>
internal sealed class RefusalLoad(TextWriter output, IHttpClientFactory factory)
{
    // A refusal takes a second: four visitors at once make two hundred of each kind in some minutes.
    private const int Visitors = 4;
    private const int Tries = 200;
    private const int WarmUp = 3;
    private const string Unknown = "personne@agudelle.com";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    public async Task RunAsync(GlpiUnderTest glpi, CancellationToken ct)
    {
        using var log = PortalLog.InPlaceOfTheTerminal();
        await using var portal = new PortalUnderLoad(
            glpi, log.Folder, ("Limits:PairFailures", "1000"), ("Limits:AccountFailures", "10000"), ("Limits:AddressFailures", "10000"), ("Limits:MailsPerHour", "1000"), ("Limits:CallerMailsPerHour", "10000"));
        var start = Stopwatch.GetTimestamp();
        var address = portal.Start();
        await Report.HeaderAsync(output, glpi.BaseUrl, Stopwatch.GetElapsedTime(start));
        await Report.MediansAsync(output, "A sign-in that is refused", await SignInsAsync(glpi, address, ct));
        await Report.MediansAsync(output, "« Mot de passe oublié ? »", await MailsAsync(glpi, address, ct));
    }

    private async Task<Figures> SignInsAsync(GlpiUnderTest glpi, Uri address, CancellationToken ct)
    {
        var runs = new List<Task<Figures>>();
        for (var visitor = 0; visitor < Visitors; visitor++)
        {
            var form = await new AgentBrowser(LoadRun.Client(factory, address)).FormAsync("/connexion", ct);
            Step Refused(string name, string login, string password) =>
                new(name, stop => form([("Login", login), ("Password", password)], HttpStatusCode.UnprocessableEntity, stop));
            runs.Add(new Rounds(WarmUp, Tries / Visitors, Limit).RunAsync(
                [
                    Refused("known, wrong password", glpi.Agent.Login, "Faux-mot-2026"),
                    Refused("unknown", Unknown, "Faux-mot-2026"),
                    Refused("disabled, right password", "c.morin@saint-ormond.fr", "Ancien%Compte"),
                    Refused("disabled, wrong password", "c.morin@saint-ormond.fr", "Faux-mot-2026"),
                ],
                ct));
        }

        var figures = await Task.WhenAll(runs);
        return new Figures(figures[0].Steps, [.. figures.SelectMany(one => one.Rounds)]);
    }

    private async Task<Figures> MailsAsync(GlpiUnderTest glpi, Uri address, CancellationToken ct)
    {
        var form = await new AgentBrowser(LoadRun.Client(factory, address)).FormAsync("/mot-de-passe-oublie", ct);
        Step Asked(string name, string email) => new(name, stop => form([("Email", email)], HttpStatusCode.OK, stop));
        return await new Rounds(WarmUp, Tries, Limit).RunAsync([Asked("known address", glpi.Agent.Login), Asked("unknown address", Unknown)], ct);
    }
}
