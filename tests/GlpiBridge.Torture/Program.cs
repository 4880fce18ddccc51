using System.CommandLine;
using GlpiBridge.Benchmarks;
using GlpiBridge.Torture;
using Microsoft.Extensions.DependencyInjection;

var isShort = new Option<bool>("--short") { Description = "The form of less than three minutes, for continuous integration." };
var seed = new Option<int?>("--seed") { Description = "Repeats what chance decided in another run." };
var scenario = new Option<string?>("--scenario") { Description = "Runs one scenario alone; « sabotage » is one that has to fail." };
var requests = new Option<int?>("--requests") { Description = "How many requests in all." };
var database = new Option<string?>("--database") { Description = "Connection string of an empty PostgreSQL database, for the scenario of two portals." };
var keep = new Option<bool>("--keep") { Description = "Leaves the portals' data and logs in place." };
var command = new RootCommand("Sends requests through a portal that is killed, cut off and lied to, and compares what GLPI has at the end.") { isShort, seed, scenario, requests, database, keep };
command.SetAction(async (result, ct) =>
{
    await using var clients = Clients.Build();
    var options = new TortureOptions(
        result.GetValue(seed) ?? Random.Shared.Next(1, 1_000_000), result.GetValue(isShort), result.GetValue(scenario), result.GetValue(requests), result.GetValue(database), result.GetValue(keep));
    return await new Torture(options, clients.GetRequiredService<IHttpClientFactory>(), new Report(Console.Out)).RunAsync(ct);
});
return await command.Parse(args).InvokeAsync();
