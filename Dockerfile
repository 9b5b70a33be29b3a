# docker build -t throughline . && docker run -p 5080:5080 -v throughline:/data throughline
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/Throughline -c Release -o /app -v quiet

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# Everything that is kept lies in /data; the program itself is never written to.
RUN mkdir /data && chown "$APP_UID" /data
ENV THROUGHLINE_DB=/data/throughline.db
VOLUME /data
USER $APP_UID
EXPOSE 5080
ENTRYPOINT ["dotnet", "/app/throughline.dll"]
CMD ["serve", "--urls", "http://0.0.0.0:5080"]
