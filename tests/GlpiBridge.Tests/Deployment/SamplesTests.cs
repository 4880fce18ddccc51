using System.Globalization;
using System.Text.RegularExpressions;
using GlpiBridge.Desk.Delivery;
using GlpiBridge.Portal.Configuration;
using Microsoft.AspNetCore.Builder;
using Shouldly;
using Xunit;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace GlpiBridge.Tests.Deployment;

/// <summary>The samples of <c>samples/deploy</c> name keys that exist, and agree with the portal's own limits and with one another.</summary>
public sealed partial class SamplesTests
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Root, "samples", "deploy");

    [Fact]
    public void Two_portals_of_the_compose_file_share_everything_but_their_data_and_the_portal_takes_their_settings()
    {
        var services = Compose();
        var (first, second) = (services["portail-1"], services["portail-2"]);
        first.Keys.Order().ShouldBe(second.Keys.Order());
        foreach (var key in first.Keys.Where(key => key is not "volumes"))
        {
            Written(second[key]).ShouldBe(Written(first[key]), (string)key);
        }

        first["read_only"].ShouldBe("true");
        ((List<object>)first["volumes"])[0].ShouldNotBe(((List<object>)second["volumes"])[0]);
        var environment = (Dictionary<object, object>)second["environment"];
        Should.NotThrow(() => Check(environment.Select(pair => ((string)pair.Key, Filled((string)pair.Value)))));
        environment["Submissions__Database"].ShouldBe("postgresql");
        environment["Portal__KeyStore"].ShouldBe("database");
        var balancer = Read("compose/repartiteur.conf");
        balancer.ShouldContain("server portail-1:8080");
        balancer.ShouldContain("server portail-2:8080");
        Read("../../src/GlpiBridge.Portal/GlpiBridge.Portal.csproj").ShouldContain("""<ContainerPort Include="8080" """);
        Variables().Matches(Read("compose/compose.yaml")).Select(match => match.Groups[1].Value).Distinct().Order()
            .ShouldBe(Read("compose/env.exemple").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=')[0]).Order());
    }

    [Fact]
    public void The_service_runs_as_an_account_of_its_own_that_writes_its_data_folder_and_nothing_else()
    {
        var lines = Read("systemd/glpibridge.service").Split('\n');

        foreach (var line in new[] { "User=glpibridge", "ProtectSystem=strict", "NoNewPrivileges=yes", "CapabilityBoundingSet=", "PrivateTmp=yes", "UMask=0077", "StateDirectory=glpibridge", "Environment=Portal__DataFolder=/var/lib/glpibridge" })
        {
            lines.ShouldContain(line);
        }

        lines.ShouldNotContain(line => line.StartsWith("ReadWritePaths", StringComparison.Ordinal) || line.StartsWith("MemoryDenyWriteExecute", StringComparison.Ordinal));
        Should.NotThrow(() => Check([("Portal__DataFolder", "/var/lib/glpibridge"), ("Glpi__BaseUrl", "https://glpi.test/apirest.php"), ("Glpi__ServiceUserToken", "x")]));
    }

    [Theory]
    [InlineData("nginx/glpibridge.conf")]
    [InlineData("nginx/glpibridge-portail.inc")]
    [InlineData("apache/glpibridge.conf")]
    [InlineData("apache/glpibridge-portail.conf")]
    [InlineData("compose/repartiteur.conf")]
    public void A_proxy_lets_through_what_the_portal_takes_waits_longer_than_it_and_says_who_asks(string sample)
    {
        var text = Read(sample);
        var mebibytes = Body().Match(text) is { Success: true } nginx ? Number(nginx) : Number(Bytes().Match(text)) / (1024 * 1024);

        mebibytes.ShouldBe(new PortalOptions().MaxRequestMebibytes);
        TimeSpan.FromSeconds(Number(Wait().Match(text))).ShouldBeGreaterThan(new DeliveryOptions().Budget + new GlpiBridge.Glpi.GlpiOptions().ReadTimeout);
        text.ShouldContain("X-Forwarded-For");
        text.ShouldContain("X-Forwarded-Proto");
        text.ShouldContain(sample.StartsWith("apache", StringComparison.Ordinal) ? "ProxyPreserveHost On" : "proxy_set_header Host $host");
    }

    private static int Number(Match found) => int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture);

    private static string Read(string sample) => File.ReadAllText(Path.Combine(Folder, sample));

    private static string Written(object value) => new SerializerBuilder().Build().Serialize(value);

    private static string Filled(string value) => value is "${GLPI_URL:?}" ? "https://glpi.test/apirest.php" : Variables().Replace(value, "x");

    private static Dictionary<string, Dictionary<object, object>> Compose()
    {
        var parser = new MergingParser(new Parser(new StringReader(Read("compose/compose.yaml"))));
        parser.Consume<StreamStart>();
        var file = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(parser);
        return ((Dictionary<object, object>)file["services"]).ToDictionary(pair => (string)pair.Key, pair => (Dictionary<object, object>)pair.Value);
    }

    private static void Check(IEnumerable<(string Name, string Value)> environment)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. environment.Select(pair => $"--{pair.Name.Replace("__", ":", StringComparison.Ordinal)}={pair.Value}")],
            EnvironmentName = "Production",
            ContentRootPath = RepositoryFolder.Root,
        });
        builder.AddConfigurationFolder();
        ConfigurationCheck.ThrowIfWrong(builder);
    }

    [GeneratedRegex(@"\$\{([A-Z_]+):\?\}")]
    private static partial Regex Variables();

    [GeneratedRegex("client_max_body_size ([0-9]+)m;")]
    private static partial Regex Body();

    [GeneratedRegex("LimitRequestBody ([0-9]+)")]
    private static partial Regex Bytes();

    [GeneratedRegex("(?:proxy_read_timeout | timeout=)([0-9]+)")]
    private static partial Regex Wait();
}
