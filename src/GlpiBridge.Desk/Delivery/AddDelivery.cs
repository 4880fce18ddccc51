using GlpiBridge.Desk.Operations;
using GlpiBridge.Submissions.Sending;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Desk.Delivery;

internal static class DeliveryRegistration
{
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddOptions<DeliveryOptions>().BindConfiguration("Delivery").ValidateDataAnnotations().ValidateOnStart();
        services.AddOperations();
        services.AddSingleton<CallWatch>();
        services.AddSingleton<CallSize>();
        services.AddSingleton<Senders>();
        services.AddSingleton<MissingFiles>();
        services.AddSingleton<ICarrier, RequestCarrier>();
        services.AddSingleton<ICarrier, TicketFormCarrier>();
        services.AddSingleton<DeliveryRun>();
        services.AddSingleton(provider => new Deliveries(
            provider.GetRequiredService<Outbox>(),
            provider.GetRequiredService<DeliveryRun>(),
            provider.GetRequiredService<IOptions<DeliveryOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<Deliveries>>()));
        services.AddHostedService(provider => provider.GetRequiredService<Deliveries>());
        return services;
    }
}
