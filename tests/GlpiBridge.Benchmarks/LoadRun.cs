using System.Diagnostics;
using GlpiBridge.Benchmarks.Faq;
using GlpiBridge.Benchmarks.Glpi;
using GlpiBridge.Benchmarks.Load;
using GlpiBridge.Benchmarks.Measuring;
using GlpiBridge.Benchmarks.Portal;
using GlpiBridge.EndToEnd.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace GlpiBridge.Benchmarks;

/// <summary>Measures the portal against an empty endpoint of its host and against GLPI alone, and prints the ratios of this run.</summary>
internal static class LoadRun
{
    /// <param name="args">« faq »: the FAQ alone; « faq-pages »: its pages alone; « tickets »: « Mes demandes » and a request alone; « sign-in »: what the time of a refusal tells, alone; « uploads »: the memory that many large files take, alone; « load »: what a crowd of agents finds, alone.</param>
    public static async Task Main(string[] args)
    {
        var terminal = Console.Out;
        if (args is ["load", .. var options])
        {
            await using var own = Clients.Build();
            await new CrowdLoad(terminal, own.GetRequiredService<IHttpClientFactory>(), LoadOptions.Of(options)).RunAsync(CancellationToken.None);
            return;
        }

        await using var glpi = await GlpiUnderTest.StartAsync();
        await using var clients = Clients.Build();
        var factory = clients.GetRequiredService<IHttpClientFactory>();
        if (args is ["sign-in"])
        {
            await new RefusalLoad(terminal, factory).RunAsync(glpi, CancellationToken.None);
            return;
        }

        if (args is ["tickets"])
        {
            await TicketsAsync(terminal, factory, glpi, CancellationToken.None);
            return;
        }

        if (args is ["uploads"])
        {
            await UploadsAsync(terminal, factory, glpi, CancellationToken.None);
            return;
        }

        if (args is not ["faq-pages"])
        {
            await FaqQuality.PrintAsync(terminal, glpi, factory.CreateClient(), CancellationToken.None);
            await new FaqSearchLoad(terminal).RunAsync(CancellationToken.None);
        }

        await new FaqPagesLoad(terminal, factory).RunAsync(CancellationToken.None);
        if (args is ["faq"] or ["faq-pages"])
        {
            return;
        }

        using var log = PortalLog.InPlaceOfTheTerminal();
        await using var portal = new PortalUnderLoad(glpi, log.Folder);
        var start = Stopwatch.GetTimestamp();
        var address = portal.Start();
        await Report.HeaderAsync(terminal, glpi.BaseUrl, Stopwatch.GetElapsedTime(start));

        var agent = new AgentBrowser(Client(factory, address));
        var pages = new PageLoad(new AgentBrowser(Client(factory, address)), agent);
        await Report.ColdAsync(terminal, await pages.FirstVisitAsync(glpi.Agent, CancellationToken.None));
        await Report.TableAsync(terminal, "A page against an empty endpoint of the same host", await pages.RunAsync(CancellationToken.None));

        var submissions = new SubmissionLoad(agent, await BareGlpi.SignInAsync(factory.CreateClient(), glpi, CancellationToken.None));
        await Report.TableAsync(terminal, "A submission against the same POST /Ticket sent to GLPI directly", await submissions.RunAsync(CancellationToken.None));
        await ReportTicketsAsync(terminal, factory, glpi, agent, CancellationToken.None);
    }

    internal static HttpClient Client(IHttpClientFactory factory, Uri address)
    {
        var client = factory.CreateClient();
        client.BaseAddress = address;
        return client;
    }

    private static async Task UploadsAsync(TextWriter terminal, IHttpClientFactory factory, GlpiUnderTest glpi, CancellationToken ct)
    {
        using var log = PortalLog.InPlaceOfTheTerminal();
        await using var portal = new PortalUnderLoad(glpi, log.Folder);
        Environment.ExitCode = await new UploadLoad(terminal, factory).RunAsync(glpi, portal.Start(), ct) ? 0 : 1;
    }

    private static async Task TicketsAsync(TextWriter terminal, IHttpClientFactory factory, GlpiUnderTest glpi, CancellationToken ct)
    {
        using var log = PortalLog.InPlaceOfTheTerminal();
        await using var portal = new PortalUnderLoad(glpi, log.Folder);
        var start = Stopwatch.GetTimestamp();
        var address = portal.Start();
        await Report.HeaderAsync(terminal, glpi.BaseUrl, Stopwatch.GetElapsedTime(start));
        var agent = new AgentBrowser(Client(factory, address));
        await agent.SignInAsync(glpi.Agent, ct);
        await ReportTicketsAsync(terminal, factory, glpi, agent, ct);
    }

    private static async Task ReportTicketsAsync(TextWriter terminal, IHttpClientFactory factory, GlpiUnderTest glpi, AgentBrowser agent, CancellationToken ct)
    {
        var load = new TicketLoad(agent, await BareGlpi.SignInAsync(factory.CreateClient(), glpi, ct), await BareGlpi.SignInServiceAsync(factory.CreateClient(), glpi, ct));
        await Report.TableAsync(terminal, "« Mes demandes » and a request against the bare calls that they need", await load.RunAsync(ct));
    }
}
