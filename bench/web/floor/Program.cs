using Floor;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddRazorPages();
builder.Services.AddDbContextPool<FloorDb>(options => options.UseSqlite($"Data Source={builder.Configuration["db"]}"));
var app = builder.Build();
app.MapRazorPages();
app.MapGet("/health", () => "ok");
app.Run();
