using System.Threading.Channels;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Users;
using Polly;
using Polly.Retry;

namespace GlpiBridge.Portal.Passwords;

/// <summary>
/// Asks GLPI for the mails of « Mot de passe oublié ? » away from the request: GLPI waits 1 to 3 seconds at random and some versions
/// answer differently, so nobody can tell from the page whether an address is known. A GLPI that is away for some minutes still gets them.
/// </summary>
internal sealed partial class PasswordRequests : BackgroundService
{
    private const int Waiting = 200;
    private const int AtOnce = 4;
    private readonly Channel<string> addresses = Channel.CreateBounded<string>(new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly GlpiPasswords passwords;
    private readonly ILogger<PasswordRequests> logger;
    private readonly ResiliencePipeline again;

    public PasswordRequests(GlpiPasswords passwords, TimeProvider clock, ILogger<PasswordRequests> logger)
    {
        (this.passwords, this.logger) = (passwords, logger);
        // 5 s, 10 s, 20 s… : six minutes in all. A mail that may have gone goes again: its link replaces the first one's.
        again = new ResiliencePipelineBuilder { TimeProvider = clock }.AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = 7,
            Delay = TimeSpan.FromSeconds(5),
            BackoffType = DelayBackoffType.Exponential,
            MaxDelay = TimeSpan.FromMinutes(2),
            ShouldHandle = new PredicateBuilder().Handle<GlpiException>(failed => failed.Fault is
                GlpiFault.Unavailable or GlpiFault.Maintenance or GlpiFault.OutcomeUnknown or GlpiFault.RateLimited),
        }).Build();
    }

    public void Ask(string address) => addresses.Writer.TryWrite(address);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Parallel.ForEachAsync(addresses.Reader.ReadAllAsync(stoppingToken), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken }, SendAsync);
        }
        finally
        {
            if (addresses.Reader.Count > 0)
            {
                Left(addresses.Reader.Count);
            }
        }
    }

    private async ValueTask SendAsync(string address, CancellationToken stopping)
    {
        try
        {
            // A call that has begun ends, also when the portal stops: nobody knows what became of half a call.
            await again.ExecuteAsync(async _ => await passwords.RequestResetAsync(address, CancellationToken.None), stopping);
        }
        catch (GlpiException failed)
        {
            Failed(failed.Fault, failed.Code);
        }
        catch (OperationCanceledException)
        {
            Left(1);
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "GLPI did not take a password request: {Fault} {Code}")]
    private partial void Failed(GlpiFault fault, string? code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The portal stops before GLPI took {Count} password requests")]
    private partial void Left(int count);
}
