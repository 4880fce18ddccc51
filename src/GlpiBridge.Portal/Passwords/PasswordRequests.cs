using System.Threading.Channels;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Users;

namespace GlpiBridge.Portal.Passwords;

/// <summary>
/// Asks GLPI for the mails of « Mot de passe oublié ? » away from the request: GLPI waits 1 to 3 seconds at random and some versions
/// answer differently, so nobody can tell from the page whether an address is known.
/// </summary>
internal sealed partial class PasswordRequests(GlpiPasswords passwords, ILogger<PasswordRequests> logger) : BackgroundService
{
    private const int Waiting = 200;
    private readonly Channel<string> addresses = Channel.CreateBounded<string>(new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ask(string address) => addresses.Writer.TryWrite(address);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var address in addresses.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await passwords.RequestResetAsync(address, stoppingToken);
            }
            catch (GlpiException failed)
            {
                Failed(failed.Fault, failed.Code);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "GLPI did not take a password request: {Fault} {Code}")]
    private partial void Failed(GlpiFault fault, string? code);
}

internal static class PasswordRequestsRegistration
{
    public static void AddPasswordRequests(this IServiceCollection services)
    {
        services.AddSingleton<PasswordRequests>();
        services.AddHostedService(provider => provider.GetRequiredService<PasswordRequests>());
    }
}
